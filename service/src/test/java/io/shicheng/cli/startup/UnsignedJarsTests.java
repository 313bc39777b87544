package io.shicheng.cli.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class UnsignedJarsTests {
    private static final String PASSWORD = "a password of a test";

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void writeAJar() throws IOException {
        jar = folder.resolve("some.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), "some.module");
        Attributes sealed = new Attributes();
        sealed.put(Attributes.Name.SEALED, "true");
        manifest.getEntries().put("some/", sealed);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String name : List.of("some/Thing.class", "META-INF/services/some.Service")) {
                out.putNextEntry(new JarEntry(name));
                out.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    @Test
    void takesASignatureOutAndLeavesTheRest() throws Exception {
        sign();
        assertThat(names()).contains("META-INF/TEST.SF", "META-INF/TEST.EC");
        UnsignedJars.main(new String[] {folder.toString()});
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "META-INF/MANIFEST.MF", "some/Thing.class", "META-INF/services/some.Service");
        try (JarFile unsigned = new JarFile(jar.toFile())) {
            assertThat(text(unsigned, "some/Thing.class")).isEqualTo("content of some/Thing.class");
            Manifest manifest = unsigned.getManifest();
            assertThat(manifest.getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("some.module");
            assertThat(manifest.getEntries()).containsOnlyKeys("some/");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains(".jar"))).containsExactly(jar);
        }
    }

    @Test
    void refusesASignedJarThatWasTamperedWith() throws Exception {
        sign();
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Files.writeString(inside.getPath("some/Thing.class"), "something else");
        }
        byte[] before = Files.readAllBytes(jar);
        assertThatExceptionOfType(SecurityException.class)
                .isThrownBy(() -> UnsignedJars.unsign(jar))
                .withMessageContaining("some/Thing.class");
        assertThat(jar).hasBinaryContent(before);
    }

    @Test
    void leavesAJarAloneThatIsNotSigned() throws IOException {
        byte[] before = Files.readAllBytes(jar);
        UnsignedJars.unsign(jar);
        assertThat(jar).hasBinaryContent(before);
    }

    private void sign() throws Exception {
        Path store = folder.resolve("keys");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-validity",
                        "2"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        CertPath certificate =
                CertificateFactory.getInstance("X.509").generateCertPath(List.of(keys.getCertificate("test")));
        JarSigner signer = new JarSigner.Builder((PrivateKey) keys.getKey("test", PASSWORD.toCharArray()), certificate)
                .signerName("TEST")
                .build();
        Path signed = folder.resolve("signed");
        try (ZipFile unsigned = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            signer.sign(unsigned, out);
        }
        Files.move(signed, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> names() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList();
        }
    }

    private static String text(JarFile file, String name) throws IOException {
        try (InputStream in = file.getInputStream(file.getJarEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
