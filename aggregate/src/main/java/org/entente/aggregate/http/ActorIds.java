package org.entente.aggregate.http;

import java.util.Optional;

/** The form of actor ids: a kind, a slash, a name without a slash. */
final class ActorIds {

    private ActorIds() {}

    static boolean isActor(String id) {
        int slash = id.indexOf('/');
        return slash > 0 && slash == id.lastIndexOf('/') && slash < id.length() - 1 && id.indexOf('|') < 0;
    }

    /** Takes {@code country/PRK/country/RUS} apart. */
    static Optional<Two> two(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        String a = parts[0] + "/" + parts[1];
        String b = parts[2] + "/" + parts[3];
        return isActor(a) && isActor(b) ? Optional.of(new Two(a, b)) : Optional.empty();
    }

    /** Takes {@code country/PRK/country/RUS} or {@code author/country/RUS} apart. */
    static Optional<Two> holderAndTarget(String path) {
        if (!path.startsWith("author/")) {
            return two(path);
        }
        String target = path.substring("author/".length());
        return isActor(target) ? Optional.of(new Two("author", target)) : Optional.empty();
    }

    /** Two ids, in the order of the path. */
    record Two(String a, String b) {}
}
