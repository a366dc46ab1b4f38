package org.entente.http;

import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.util.HashMap;
import java.util.Map;

/**
 * Files of the class path that are served as they are, packed once and with an ETag.
 *
 * @param path under which they are served; {@code index.html} is served for the path itself
 * @param directory where they lie on the class path
 * @param headers what every answer says besides, {@code Cache-Control} among them
 */
public record StaticFiles(String path, String directory, Map<String, String> headers) {

    private static final int MOST_PACKED_BYTES = 4 * 1024 * 1024;

    void configure(StaticFileConfig files) {
        files.hostedPath = path;
        files.directory = directory;
        files.location = Location.CLASSPATH;
        files.precompressMaxSize = MOST_PACKED_BYTES;
        Map<String, String> said = new HashMap<>(headers);
        said.put("Vary", "Accept-Encoding"); // a cache must keep the packed form apart from the plain one
        files.headers = said;
    }
}
