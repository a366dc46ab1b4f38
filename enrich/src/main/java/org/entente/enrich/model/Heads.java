package org.entente.enrich.model;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.enrich.document.SentimentScore;

/** Runs the heads over windows that are encoded already, in batches of about one length. Thread-safe. */
final class Heads {

    private static final int BUDGET = 256;
    private static final int CLASSES = 3;

    private final Network network;

    Heads(Network network) {
        this.network = network;
    }

    /** The answers, in the order asked. */
    List<SentimentScore> answer(List<Question> questions) throws OrtException {
        List<Integer> lengths =
                questions.stream().map(question -> question.window().size() + 2).toList();
        SentimentScore[] answers = new SentimentScore[questions.size()];
        for (List<Integer> batch : Batches.of(lengths, BUDGET)) {
            run(batch, questions, answers);
        }
        return List.of(answers);
    }

    private void run(List<Integer> batch, List<Question> questions, SentimentScore[] answers) throws OrtException {
        List<Question> rows = new ArrayList<>(batch.size());
        batch.forEach(index -> rows.add(questions.get(index)));
        int longest = rows.stream()
                        .mapToInt(question -> question.window().size())
                        .max()
                        .orElse(0)
                + 2;
        float[] states = new float[rows.size() * longest * Encoder.WIDTH];
        long[] mask = new long[rows.size() * longest];
        long[] roles = new long[mask.length];
        for (int row = 0; row < rows.size(); row++) {
            Question question = rows.get(row);
            int at = row * longest;
            float[] own = question.window().states();
            System.arraycopy(own, 0, states, at * Encoder.WIDTH, own.length);
            Arrays.fill(mask, at, at + question.window().size() + 2, 1);
            question.mark(roles, at + 1);
        }
        try (Network.Inputs inputs = network.inputs()) {
            inputs.add("states", states, rows.size(), Encoder.WIDTH);
            inputs.add("attention_mask", mask, rows.size());
            inputs.add("roles", roles, rows.size());
            inputs.add("places", places(roles, longest), rows.size());
            var outputs = network.run(inputs, "sentiment", "stance");
            for (int row = 0; row < rows.size(); row++) {
                float[] logits =
                        outputs.getOrDefault(rows.get(row).holder() == null ? "sentiment" : "stance", new float[0]);
                answers[batch.get(row)] = score(logits, row * CLASSES);
            }
        }
    }

    /** The places that are read out, row by row: the first, then those with a role, then the first again. */
    private static long[] places(long[] roles, int longest) {
        int rows = roles.length / longest;
        int[] counts = new int[rows];
        for (int i = 0; i < roles.length; i++) {
            counts[i / longest] += roles[i] == 0 ? 0 : 1;
        }
        int width = 1 + Arrays.stream(counts).max().orElse(0);
        long[] places = new long[rows * width];
        for (int row = 0; row < rows; row++) {
            int next = row * width + 1;
            for (int i = 0; i < longest; i++) {
                if (roles[row * longest + i] != 0) {
                    places[next++] = i;
                }
            }
        }
        return places;
    }

    /** The softmax of three logits, negative first. */
    private static SentimentScore score(float[] logits, int at) {
        double most = Math.max(logits[at], Math.max(logits[at + 1], logits[at + 2]));
        double negative = Math.exp(logits[at] - most);
        double neutral = Math.exp(logits[at + 1] - most);
        double positive = Math.exp(logits[at + 2] - most);
        double sum = negative + neutral + positive;
        return SentimentScore.of(negative / sum, neutral / sum, positive / sum);
    }
}
