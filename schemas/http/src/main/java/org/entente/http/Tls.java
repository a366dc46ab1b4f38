package org.entente.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/** A server's certificate and its key, read from a PKCS #12 or JKS file. Says nothing of what it holds. */
public final class Tls {

    private final KeyStore keys;
    private final String password;

    private Tls(KeyStore keys, String password) {
        this.keys = keys;
        this.password = password;
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read, is no such file, has another password or holds no key; without the password in it
     */
    public static Tls of(Path file, String password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
            keys.load(in, password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    return new Tls(keys, password);
                }
            }
            throw new IOException("it holds no private key");
        } catch (GeneralSecurityException e) {
            throw new IOException("it is no PKCS #12 file: " + e.getMessage(), e);
        }
    }

    KeyStore keys() {
        return keys;
    }

    String password() {
        return password;
    }
}
