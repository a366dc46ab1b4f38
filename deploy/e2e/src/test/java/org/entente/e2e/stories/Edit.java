package org.entente.e2e.stories;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What outlets do to a wire story, and what looks like it and is another story. */
enum Edit {
    HEADLINE("another headline", true) {
        @Override
        String of(String body, String other, Random random) {
            return body;
        }
    },
    CUT_70("cut to the first 70%", true) {
        @Override
        String of(String body, String other, Random random) {
            return first(body, 0.7);
        }
    },
    CUT_50("cut to the first 50%", true) {
        @Override
        String of(String body, String other, Random random) {
            return first(body, 0.5);
        }
    },
    PARAGRAPH_BELOW("a paragraph of 60 words below", true) {
        @Override
        String of(String body, String other, Random random) {
            return body + "\n\n" + piece(other, 60, random);
        }
    },
    PARAGRAPH_ABOVE("a paragraph of 60 words above", true) {
        @Override
        String of(String body, String other, Random random) {
            return piece(other, 60, random) + "\n\n" + body;
        }
    },
    STANDING_WORDS("an outlet's 50 standing words", true) {
        @Override
        String of(String body, String other, Random random) {
            return body + "\n\n" + STANDING;
        }
    },
    WORDS("every 25th word another", true) {
        @Override
        String of(String body, String other, Random random) {
            List<String> words = split(body);
            for (int i = 0; i < words.size(); i++) {
                if (random.nextInt(25) == 0) {
                    words.set(i, "word" + random.nextInt(1000));
                }
            }
            return String.join(" ", words);
        }
    },
    DATELINE("another dateline", true) {
        @Override
        String of(String body, String other, Random random) {
            List<String> words = split(body);
            return "PORT HARBOUR, June " + (1 + random.nextInt(28)) + " (Harbour Wire) - "
                    + String.join(" ", words.subList(Math.min(5, words.size()), words.size()));
        }
    },
    CUT_AND_FRAMED("cut to half, then 60 words above and 50 standing words below", true) {
        @Override
        String of(String body, String other, Random random) {
            return piece(other, 60, random) + "\n\n" + first(body, 0.5) + "\n\n" + STANDING;
        }
    },
    QUOTED("another story that quotes 60 words", false) {
        @Override
        String of(String body, String other, Random random) {
            return other + "\n\n" + piece(body, 60, random);
        }
    },
    STANDING_ELSEWHERE("another story with the same 50 standing words", false) {
        @Override
        String of(String body, String other, Random random) {
            return other + "\n\n" + STANDING;
        }
    };

    private static final String STANDING =
            "Follow us for more of the news of the day, the weather and the sport. Write to the "
                    + "editors at the desk with what you saw, and tell us what we should look into next. All that stands here may be "
                    + "passed on with our name, as long as nothing is changed.";

    private final String words;
    private final boolean isCopy;

    Edit(String words, boolean isCopy) {
        this.words = words;
        this.isCopy = isCopy;
    }

    /**
     * What becomes of the body.
     *
     * @param other the body of another story
     */
    abstract String of(String body, String other, Random random);

    String words() {
        return words;
    }

    /** Whether the result is still the same story. */
    boolean isCopy() {
        return isCopy;
    }

    private static String first(String body, double share) {
        List<String> words = split(body);
        return String.join(" ", words.subList(0, (int) Math.ceil(words.size() * share)));
    }

    private static String piece(String body, int length, Random random) {
        List<String> words = split(body);
        int from = random.nextInt(Math.max(1, words.size() - length));
        return String.join(" ", words.subList(from, Math.min(words.size(), from + length)));
    }

    private static List<String> split(String body) {
        return Arrays.asList(body.split("\\s+"));
    }
}
