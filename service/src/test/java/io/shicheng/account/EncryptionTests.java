package io.shicheng.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What counts as encrypted. */
class EncryptionTests {
    @ParameterizedTest
    @CsvSource({
        "server.port=1, false, false",
        "server.ssl.bundle=own, true, false",
        "server.ssl.certificate=a.pem, true, false",
        "server.ssl.key-store=a.p12, true, false",
        "server.ssl.bundle=, false, false",
        "server.ssl.bundle=own;server.ssl.enabled=false, false, false",
        "shicheng.web.tls-by-proxy=true, false, true",
        "shicheng.web.tls-by-proxy=false, false, false",
        "server.forward-headers-strategy=native, false, false"
    })
    void isWhatIsConfigured(String settings, boolean byTheService, boolean byProxy) {
        MockEnvironment environment = new MockEnvironment();
        for (String setting : settings.split(";")) {
            int sign = setting.indexOf('=');
            environment.setProperty(setting.substring(0, sign), setting.substring(sign + 1));
        }
        assertThat(Encryption.byTheService(environment)).isEqualTo(byTheService);
        assertThat(Encryption.byProxy(environment)).isEqualTo(byProxy);
        assertThat(Encryption.is(environment)).isEqualTo(byTheService || byProxy);
    }
}
