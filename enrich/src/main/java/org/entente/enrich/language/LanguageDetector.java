package org.entente.enrich.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text: English by the share of its commonest words, which is quick and sure on prose, any other by
 * OpenNLP's model (Apache-2.0, Leipzig corpora). Thread-safe.
 */
public final class LanguageDetector {

    /** The code of English, and of a text too short to tell. */
    public static final String ENGLISH = "en";

    private static final Set<String> COMMON = Set.of(
            "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "with", "said", "by", "from", "has",
            "have", "it", "are", "were", "been", "will", "after", "who", "which", "an", "at", "his", "their", "not",
            "be");
    private static final int READ = 2_000;
    private static final int TOO_SHORT = 40;
    private static final int SURE_PERCENT = 18;

    /** How many times likelier than English another language must be: a sentence full of names looks like many. */
    private static final double FOREIGN = 2;

    private final LanguageDetectorModel model;
    private final ThreadLocal<LanguageDetectorME> detectors;
    private final Map<String, String> shortCodes = new HashMap<>();

    /** Loads the model, about 10 MB. */
    public LanguageDetector() {
        try (InputStream in = Objects.requireNonNull(
                LanguageDetector.class.getResourceAsStream("/langdetect-183.bin"),
                "the language model is not on the class path: add opennlp-models-langdetect")) {
            model = new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model", e);
        }
        detectors = ThreadLocal.withInitial(() -> new LanguageDetectorME(model));
        for (String code : Locale.getISOLanguages()) {
            shortCodes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
        }
    }

    /** The ISO 639-1 code of the text's language, or its ISO 639-3 code where it has no shorter one. */
    public String detect(@Nullable String title, String body) {
        String text = body.length() >= TOO_SHORT || title == null ? body : title + ". " + body;
        text = text.length() > READ ? text.substring(0, READ) : text;
        if (text.length() < TOO_SHORT || isPlainlyEnglish(text)) {
            return ENGLISH;
        }
        Language[] languages = Objects.requireNonNull(detectors.get()).predictLanguages(text);
        Language best = languages[0];
        if (best.getConfidence() < FOREIGN * english(languages)) {
            return ENGLISH;
        }
        return best.getLang().equals("cmn") ? "zh" : shortCodes.getOrDefault(best.getLang(), best.getLang());
    }

    private static double english(Language[] languages) {
        for (Language language : languages) {
            if (language.getLang().equals("eng")) {
                return language.getConfidence();
            }
        }
        return 0;
    }

    private static boolean isPlainlyEnglish(String text) {
        int words = 0;
        int common = 0;
        int begin = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean isLetter = at < text.length() && Character.isLetter(text.charAt(at));
            if (isLetter && begin < 0) {
                begin = at;
            } else if (!isLetter && begin >= 0) {
                words++;
                common += at - begin <= 5
                                && COMMON.contains(text.substring(begin, at).toLowerCase(Locale.ROOT))
                        ? 1
                        : 0;
                begin = -1;
            }
        }
        return common * 100 >= words * SURE_PERCENT;
    }
}
