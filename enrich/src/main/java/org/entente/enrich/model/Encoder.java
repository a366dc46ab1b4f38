package org.entente.enrich.model;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Window;

/** Runs the encoder over pieces, in batches of about one length. Thread-safe. */
final class Encoder {

    /** Numbers to a state. */
    static final int WIDTH = 384;

    /** Labels of a piece. */
    static final int LABELS = 9;

    /** Places of a batch; larger ones leave the processor's caches. */
    private static final int BUDGET = 256;

    private static final long START = 101;
    private static final long END = 102;

    private final Network network;

    Encoder(Network network) {
        this.network = network;
    }

    /** Pieces of one field that are read together. */
    record Input(Field in, Pieces pieces) {}

    /** The window of each, in order. */
    List<Window> encode(List<Input> inputs) throws OrtException {
        List<Integer> lengths =
                inputs.stream().map(input -> input.pieces().size() + 2).toList();
        Window[] windows = new Window[inputs.size()];
        for (List<Integer> batch : Batches.of(lengths, BUDGET)) {
            run(batch, inputs, windows);
        }
        return List.of(windows);
    }

    private void run(List<Integer> batch, List<Input> inputs, Window[] windows) throws OrtException {
        List<Pieces> rows = new ArrayList<>(batch.size());
        batch.forEach(index -> rows.add(inputs.get(index).pieces()));
        int longest = rows.stream().mapToInt(Pieces::size).max().orElse(0) + 2;
        long[] ids = new long[rows.size() * longest];
        long[] cases = new long[ids.length];
        long[] mask = new long[ids.length];
        for (int row = 0; row < rows.size(); row++) {
            Pieces pieces = rows.get(row);
            int at = row * longest;
            ids[at] = START;
            for (int i = 0; i < pieces.size(); i++) {
                ids[at + 1 + i] = pieces.ids()[i];
                cases[at + 1 + i] = pieces.cases()[i];
            }
            ids[at + 1 + pieces.size()] = END;
            Arrays.fill(mask, at, at + pieces.size() + 2, 1);
        }
        try (Network.Inputs tensors = network.inputs()) {
            tensors.add("input_ids", ids, rows.size());
            tensors.add("case_ids", cases, rows.size());
            tensors.add("attention_mask", mask, rows.size());
            Map<String, float[]> outputs = network.run(tensors, "states", "labels");
            float[] states = outputs.getOrDefault("states", new float[0]);
            float[] labels = outputs.getOrDefault("labels", new float[0]);
            for (int row = 0; row < rows.size(); row++) {
                Pieces pieces = rows.get(row);
                int at = row * longest;
                windows[batch.get(row)] = new Window(
                        inputs.get(batch.get(row)).in(),
                        pieces.begins(),
                        pieces.ends(),
                        Arrays.copyOfRange(states, at * WIDTH, (at + pieces.size() + 2) * WIDTH),
                        Arrays.copyOfRange(labels, (at + 1) * LABELS, (at + 1 + pieces.size()) * LABELS));
            }
        }
    }
}
