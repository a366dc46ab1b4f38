package org.entente.enrich.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;

/** Who is named in full anywhere in the story. */
final class Named {

    private final Map<String, MentionType> names = new HashMap<>();
    private final Set<String> families = new HashSet<>();

    void collect(Line line, StoryWords words) {
        for (int at = 0; at < line.tokens().size(); ) {
            Gazetteer.Match match = line.known(at);
            NameFinder.Run run = match != null || line.titleCase() ? null : NameFinder.at(line, at, words);
            if (match != null) {
                if (match.entry().kind() == ActorKind.PERSON) {
                    families.add(line.text(match.entry().role() == Entry.Role.FAMILY_FIRST ? at : match.end() - 1));
                }
                at = match.end();
            } else if (run != null) {
                names.putIfAbsent(key(line, run.begin(), run.end()), run.type());
                if (run.type() == MentionType.PERSON) {
                    families.add(line.text(run.end() - 1));
                }
                at = run.end();
            } else {
                at++;
            }
        }
    }

    /** What the name that these tokens spell is of elsewhere in the story; null if the story has no such name. */
    @Nullable
    MentionType type(Line line, int begin, int end) {
        return names.get(key(line, begin, end));
    }

    boolean hasFamily(String family) {
        return families.contains(family);
    }

    private static String key(Line line, int begin, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = begin; i < end; i++) {
            key.append(line.text(i)).append(' ');
        }
        return key.toString();
    }
}
