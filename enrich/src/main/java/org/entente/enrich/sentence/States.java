package org.entente.enrich.sentence;

import java.util.Set;

/** The states of the United States as datelines shorten them: "MANITOWOC, Wis. (AP)". In small letters some are words. */
public final class States {

    private static final Set<String> SHORT = Set.of("""
            Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash
            Wis Wyo""".split("\\s+"));

    private States() {}

    /** Whether the word is one, its full stop left out. */
    public static boolean isShort(String word) {
        return SHORT.contains(word);
    }
}
