package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A certificate that signs itself, with which a service under test speaks TLS. */
record Certificate(Path store) {
    private static final String STORE_PASSWORD = "a store of a test";

    static Certificate make() throws IOException, InterruptedException {
        Path folder = Scratch.folder("certificate-");
        Path store = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias test -keyalg EC -dname CN=localhost -validity 2 -storetype PKCS12";
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-ext", "SAN=dns:localhost", "-keystore", store.toString()));
        command.addAll(List.of("-storepass", STORE_PASSWORD));
        File log = folder.resolve("keytool.log").toFile();
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(made.waitFor()).as(log.toString()).isZero();
        return new Certificate(store);
    }

    void register(DynamicPropertyRegistry registry) {
        registry.add("server.ssl.key-store", () -> store.toAbsolutePath().toString());
        registry.add("server.ssl.key-store-password", () -> STORE_PASSWORD);
    }

    /** Trusts nothing else. */
    SSLContext trusted() throws GeneralSecurityException, IOException {
        KeyStore known = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("test", known.getCertificate("test"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, managers.getTrustManagers(), null);
        return tls;
    }
}
