package org.entente.enrich.linking;

import java.text.Normalizer;

/** The part of an id that is made from a name. */
final class Slug {

    private Slug() {}

    /** Lower-case ASCII letters, digits and hyphens; letters of other scripts stay as they are. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                slug.append(Character.toLowerCase(sign));
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK
                    && !isApostrophe(sign)
                    && slug.length() > 0
                    && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    private static boolean isApostrophe(char sign) {
        return sign == '\'' || sign == '’' || sign == '.';
    }
}
