package org.entente.enrich.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Encoding;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;
import org.entente.enrich.document.Window;
import org.entente.enrich.sentence.States;

/**
 * The names that the model finds in a sentence. What hyphens join is one word, as in the labelled sets, so a name ends with it;
 * "the" before a name and titles of honour before a person's stay outside.
 */
final class NameReader {

    private static final MentionType[] TYPES = {
        MentionType.PERSON, MentionType.PLACE, MentionType.ORGANISATION, MentionType.MISC
    };

    private static final Set<String> ABBREVIATED = Set.of("Inc", "Corp", "Co", "Ltd", "Bros", "Jr", "Sr");
    /** What a name neither begins nor ends with. */
    private static final Set<String> BESIDE = Set.of(
            "the", "a", "an", "and", "or", "but", "of", "in", "on", "at", "to", "for", "with", "by", "from", "as",
            "said", "'s", "’s");

    /** Last words of what nobody can be: "UN Charter". */
    private static final Set<String> LAWS =
            Set.of("Charter", "Treaty", "Convention", "Accord", "Accords", "Protocol", "Agreement", "Constitution");

    private static final Set<String> DASHES = Set.of("-", "‑", "–", "—", "--");
    private static final Set<String> CLOSING = Set.of(".", "!", ")");
    /** Tokens of "Seoul-based". */
    private static final int JOINED = 3;

    private NameReader() {}

    static List<Name> read(Sentence sentence, Encoding encoding) {
        List<Window> windows = encoding.windows(sentence.index());
        if (windows.isEmpty()) {
            return List.of();
        }
        List<Token> tokens = sentence.tokens();
        int[] starts = words(tokens);
        int[] labels = BioDecoder.decode(logits(tokens, starts, windows));
        List<Name> names = new ArrayList<>();
        for (int word = 0; word < labels.length; ) {
            int end = word + 1;
            if (labels[word] != BioDecoder.OUTSIDE) {
                while (end < labels.length && BioDecoder.isInside(labels[end])) {
                    end++;
                }
                add(tokens, starts[word], starts[end], TYPES[(labels[word] - 1) / 2], names);
            }
            word = end;
        }
        return names;
    }

    private static void add(List<Token> tokens, int from, int to, MentionType type, List<Name> names) {
        int begin = from;
        boolean isPerson = type == MentionType.PERSON;
        while (begin < to - 1
                && (isBeside(tokens, begin) || isThe(tokens, begin) || (isPerson && isTitle(tokens, begin)))) {
            begin++;
        }
        if (type == MentionType.ORGANISATION && isHomeOf(tokens, begin, to)) {
            names.add(new Name(begin, begin + JOINED, MentionType.MISC));
            begin += JOINED;
        }
        int end = to;
        if (type != MentionType.MISC && hasCapital(tokens, begin, to)) {
            while (isSmall(tokens, begin)
                    && !NameWords.isParticle(tokens.get(begin).text())) {
                begin++;
            }
            while (isSmall(tokens, end - 1)) {
                end--;
            }
        }
        while (end > begin && (isBeside(tokens, end - 1) || isMark(tokens, end - 1))) {
            end--;
        }
        boolean isTitleAlone = isPerson && end - begin == 1 && isAbbreviatedTitle(tokens, begin);
        if (end > begin && !isTitleAlone && (isWord(tokens, begin) || end - begin > 1)) {
            boolean isLaw = end - begin > 1 && LAWS.contains(tokens.get(end - 1).text());
            names.add(new Name(begin, end, isLaw && type == MentionType.ORGANISATION ? MentionType.MISC : type));
        }
    }

    /** Whether the first word says where the body named after it is at home, as an adjective of its own: "Seoul-based Institute". */
    private static boolean isHomeOf(List<Token> tokens, int begin, int to) {
        return to > begin + JOINED
                && tokens.get(begin + 1).isHyphen()
                && tokens.get(begin + 2).text().equals("based")
                && !isJoined(tokens, begin + JOINED);
    }

    private static boolean hasCapital(List<Token> tokens, int begin, int end) {
        return tokens.subList(begin, end).stream()
                .anyMatch(token -> token.text().chars().anyMatch(Character::isUpperCase));
    }

    /** Whether the token is a word in small letters, and no hyphen joins it to the word before: "street", but not "led" of "U.S.-led". */
    private static boolean isSmall(List<Token> tokens, int at) {
        boolean isJoined = at > 0 && isJoined(tokens, at);
        return !isJoined
                && isWord(tokens, at)
                && tokens.get(at)
                        .text()
                        .chars()
                        .noneMatch(sign -> Character.isUpperCase(sign) || Character.isDigit(sign));
    }

    private static boolean isMark(List<Token> tokens, int at) {
        return !isWord(tokens, at) && !CLOSING.contains(tokens.get(at).text());
    }

    private static boolean isBeside(List<Token> tokens, int at) {
        return BESIDE.contains(tokens.get(at).text());
    }

    private static boolean isThe(List<Token> tokens, int at) {
        return tokens.get(at).text().equalsIgnoreCase("the");
    }

    /** "Gen" of "Gen. Milley", not "King" at the end of a sentence. */
    private static boolean isAbbreviatedTitle(List<Token> tokens, int at) {
        return NameWords.isTitle(tokens.get(at).text())
                && at + 2 < tokens.size()
                && tokens.get(at + 1).text().equals(".");
    }

    /** Whether the token is a title, or the full stop behind one. */
    static boolean isTitle(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        return NameWords.isTitle(text)
                || (text.equals(".")
                        && at > 0
                        && NameWords.isTitle(tokens.get(at - 1).text()));
    }

    /** The first token of each word, and after them the number of tokens. */
    private static int[] words(List<Token> tokens) {
        int[] starts = new int[tokens.size() + 1];
        int count = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (at == 0 || !isJoined(tokens, at)) {
                starts[count++] = at;
            }
        }
        int[] words = Arrays.copyOf(starts, count + 1);
        words[count] = tokens.size();
        return words;
    }

    /** Whether a hyphen joins the token with the one before it, or it is the full stop of "Inc." or "Wis." within a sentence. */
    private static boolean isJoined(List<Token> tokens, int at) {
        boolean touches =
                tokens.get(at - 1).span().end() == tokens.get(at).span().begin();
        if (!touches) {
            return false;
        }
        if (tokens.get(at).text().equals(".")) {
            String before = tokens.get(at - 1).text();
            return at + 1 < tokens.size() && (ABBREVIATED.contains(before) || States.isShort(before));
        }
        return tokens.get(at).isHyphen()
                ? isWord(tokens, at - 1) && isWord(tokens, at + 1)
                : at > 1 && tokens.get(at - 1).isHyphen() && isJoined(tokens, at - 1);
    }

    /** Whether the token is a dash between words, over which no name goes: "LIMA - Peru". */
    private static boolean isDash(List<Token> tokens, int at) {
        String text = tokens.get(at).text();
        return DASHES.contains(text)
                && (at == 0
                        || tokens.get(at - 1).span().end()
                                < tokens.get(at).span().begin());
    }

    private static boolean isWord(List<Token> tokens, int at) {
        return at < tokens.size()
                && Character.isLetterOrDigit(tokens.get(at).text().codePointAt(0));
    }

    /** The logits of the first piece of each word; a word without a piece is outside, as a dash is. */
    private static float[] logits(List<Token> tokens, int[] starts, List<Window> windows) {
        float[] logits = new float[(starts.length - 1) * BioDecoder.LABELS];
        int window = 0;
        int piece = 0;
        for (int word = 0; word < starts.length - 1; word++) {
            int begin = tokens.get(starts[word]).span().begin();
            int end = tokens.get(starts[word + 1] - 1).span().end();
            while (window < windows.size() && windows.get(window).ends()[piece] <= begin) {
                piece++;
                if (piece == windows.get(window).size()) {
                    window++;
                    piece = 0;
                }
            }
            boolean isRead = window < windows.size()
                    && windows.get(window).begins()[piece] < end
                    && !isDash(tokens, starts[word]);
            if (isRead) {
                System.arraycopy(
                        windows.get(window).labels(),
                        piece * BioDecoder.LABELS,
                        logits,
                        word * BioDecoder.LABELS,
                        BioDecoder.LABELS);
            } else {
                logits[word * BioDecoder.LABELS] = BioDecoder.CERTAIN;
            }
        }
        return logits;
    }
}
