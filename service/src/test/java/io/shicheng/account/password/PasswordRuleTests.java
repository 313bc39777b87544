package io.shicheng.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.account.AccountException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused. */
class PasswordRuleTests {
    private static void assertWeak(String password) {
        assertThatThrownBy(() -> PasswordRule.check(password, "li.wei"))
                .isInstanceOfSatisfying(AccountException.class, failure -> {
                    assertThat(failure.code()).isEqualTo("weak_password");
                    assertThat(failure.toString()).doesNotContain(password);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop123",
                "QWERTYuiop123",
                "Password123456!",
                "1234password!!!!",
                "passwordpassword",
                "password1password1",
                "passwordpassword2026",
                "ｐａｓｓｗｏｒｄ１２３４５"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertWeak(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for Shicheng only",
                "ＳＨＩＣＨＥＮＧ north gate",
                "我们的师承网络很长很好用",
                "somewhere Li.Wei lives",
                "short one",
                "abababababababab"
            })
    void whatNamesTheServiceOrTheAccountAndWhatIsShortIsRefused(String password) {
        assertWeak(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eleven horses on a hill", "alllowercaseletters", "十二个汉字的密码也是可以的", "473920184756"})
    void anyOtherWillDoWhateverItIsMadeOf(String password) {
        assertThatCode(() -> PasswordRule.check(password, "li.wei")).doesNotThrowAnyException();
    }

    @Test
    void longOnesWillDo() {
        String long200 = "eleven horses on a hill ".repeat(9).substring(0, 200);
        assertThatCode(() -> PasswordRule.check(long200, "li.wei")).doesNotThrowAnyException();
        assertWeak(long200 + "!");
    }

    /** A pattern that looks for repetitions must not take longer and longer. */
    @Test
    void theLongestIsCheckedLikeAnother() {
        assertThat(CommonPasswords.has("ab".repeat(99) + "c")).isFalse();
    }
}
