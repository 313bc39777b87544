package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.account.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;

/** The page in a real browser, on the whole service. Leaves {@link Picture pictures} in {@code target/screenshots}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT extends RunningService {
    private static final By VERDICT = By.cssSelector("#report .verdict");

    @TempDir
    private static Path folder;

    private ChromeDriver browser;

    @BeforeAll
    void openBrowser() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the page is not tested.");
        browser = Browser.lent();
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            Browser.giveBack(browser);
        }
    }

    @Test
    @Order(1)
    void anEmptyStoreSaysWhatToDoInBothLanguages() {
        open("/?lang=zh");
        await(By.cssSelector("#start-here[data-start=nobody]"));
        assertThat(browser.findElement(By.id("start-here")).getText()).contains("这里还没有可以显示的内容", "./shicheng demo");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("zh-CN");
        browser.findElement(By.cssSelector("[data-language=en]")).click();
        await(By.cssSelector("html[lang=en]"));
        assertThat(browser.findElement(By.id("start-here")).getText()).contains("There is nothing to show here yet");
        open("/rankings");
        await(By.cssSelector("#start-here[data-start=nobody]"));
        assertThat(browser.findElement(By.id("clusters")).isDisplayed()).isFalse();
        open("/");
        await(By.cssSelector("#start-here a[href='/login']"));
        assertThat(browser.getTitle()).contains("who taught whom");
        picture("1-empty");
    }

    /** By keyboard alone. */
    @Test
    @Order(2)
    void aStewardLogsInAndOnlyThenThereAreImports() {
        Account steward = logins().withPassword("steward");
        open("/?lang=en");
        await(By.id("log-in"));
        assertThat(browser.findElements(By.cssSelector("#duties a"))).isEmpty();
        browser.findElement(By.id("log-in")).sendKeys(Keys.ENTER);
        await(By.id("login-form"));
        new Waiting(browser)
                .until(driver -> "name".equals(driver.switchTo().activeElement().getDomAttribute("id")));
        new Actions(browser)
                .sendKeys(steward.login(), Keys.TAB, "not the password of it", Keys.ENTER)
                .perform();
        await(By.cssSelector("#answer [data-code=bad_credentials]"));
        picture("1-login");
        new Actions(browser).sendKeys(Logins.PASSWORD, Keys.ENTER).perform();
        await(By.id("log-out"));
        assertThat(browser.findElement(By.id("session")).getText()).contains(steward.login());
        await(By.cssSelector("#duties a[href='/imports']"));
        browser.findElement(By.cssSelector("#duties a[href='/imports']")).sendKeys(Keys.ENTER);
        await(By.id("import-form"));
        assertThat(browser.findElement(By.id("viewer")).getText()).contains("data steward");
        assertThat(browser.manage().getCookies())
                .filteredOn("name", "shicheng")
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getSameSite()).isEqualTo("Strict");
                });
    }

    @Test
    @Order(3)
    void aBadFileShowsWhatIsWrongAndWhatToDo() throws IOException {
        Path bad =
                Files.writeString(folder.resolve("people.csv"), "id,name,cluster,religion\np1,one,craft-town,none\n");
        open("/imports?lang=en");
        choose(List.of(bad));
        browser.findElement(By.id("start")).click();
        await(VERDICT);
        assertThat(verdictState()).isEqualTo("refused");
        WebElement notice = browser.findElement(By.cssSelector("#report .kind[open] .notices tbody tr"));
        assertThat(notice.getText()).contains("people.csv", "religion");
        assertThat(notice.findElements(By.tagName("td")).getLast().getText()).isNotBlank();
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("report");
        picture("2-refused");
    }

    @Test
    @Order(4)
    void aFolderOfFilesIsUploadedWithProgressAndAppearsAtOnce() throws IOException {
        open("/imports?lang=en");
        List<Path> files;
        try (Stream<Path> listed = Files.list(sample())) {
            files = listed.sorted().toList();
        }
        choose(files);
        assertThat(browser.findElements(By.cssSelector("#chosen li"))).hasSize(7);
        browser.executeScript("""
                window.seen = [];
                new MutationObserver(() => window.seen.push(document.getElementById('progress-phase').textContent))
                  .observe(document.getElementById('progress'), {childList: true, subtree: true, attributes: true});
                """);
        browser.findElement(By.id("start")).click();
        new Waiting(browser).until(ExpectedConditions.visibilityOfElementLocated(By.id("progress")));
        picture("3-progress");
        await(VERDICT);
        assertThat(verdictState())
                .as(browser.findElement(By.id("report")).getText())
                .isEqualTo("stored");
        assertThat(String.valueOf(browser.executeScript("return window.seen.join()")))
                .contains("Uploading");
        assertThat(browser.findElement(By.id("progress")).isDisplayed()).isFalse();
        open("/rankings?lang=en");
        await(By.cssSelector(".card"));
        assertThat(browser.findElements(By.cssSelector(".card"))).hasSize(3);
        await(By.cssSelector("table.ranking tbody tr"));
        picture("4-stored");
    }

    @Test
    @Order(5)
    void aRankingAppearsInBothLanguagesAndCanBeCited() {
        for (String language : List.of("zh", "en")) {
            open("/rankings?lang=" + language);
            await(By.cssSelector("table.ranking tbody tr"));
            new Select(browser.findElement(By.id("measure"))).selectByValue("degree");
            WebElement interval = browser.findElement(By.id("interval"));
            interval.click();
            browser.findElement(By.id("rank")).click();
            await(By.cssSelector("table.ranking .whisker"));
            // people by name and classes are two lists, each of at most as many rows as were asked for
            assertThat(browser.findElements(By.cssSelector("table.ranking")))
                    .isNotEmpty()
                    .allSatisfy(list -> assertThat(list.findElements(By.cssSelector("tbody tr")))
                            .hasSizeBetween(1, 21));
            browser.findElement(By.cssSelector(".citation summary")).click();
            assertThat(browser.findElement(By.cssSelector(".citation dl")).getText())
                    .containsPattern("[0-9a-f]{64}");
            picture("5-ranking-" + language);
        }
    }

    @Test
    @Order(6)
    void aClusterIsChosenWithTheKeyboard() {
        open("/rankings?lang=en");
        await(By.cssSelector(".card"));
        WebElement card = browser.findElement(By.cssSelector("[data-cluster=film-town]"));
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat(browser.switchTo().activeElement().getDomAttribute("class")).isEqualTo("skip");
        card.sendKeys(Keys.ENTER);
        new Waiting(browser)
                .until(driver ->
                        "film-town".equals(driver.findElement(By.id("cluster")).getDomProperty("value")));
        await(By.cssSelector("table.ranking tbody tr"));
        assertThat(browser.getCurrentUrl()).contains("cluster=film-town");
        new Select(browser.findElement(By.id("measure"))).selectByValue("harmonic");
        browser.findElement(By.id("rank")).click();
        new Waiting(browser).until(ExpectedConditions.urlContains("measure=harmonic"));
        browser.navigate().back();
        new Waiting(browser).until(ExpectedConditions.not(ExpectedConditions.urlContains("measure=")));
        await(By.cssSelector("table.ranking tbody tr"));
        browser.navigate().back();
        new Waiting(browser)
                .until(driver -> "".equals(driver.findElement(By.id("cluster")).getDomProperty("value")));
        open("/rankings?lang=en&measure=harmonic&cluster=film-town&top=10&at=1999");
        await(By.cssSelector("#ranking .counts"));
        for (var field : Map.of("measure", "harmonic", "cluster", "film-town", "top", "10", "at", "1999")
                .entrySet()) {
            assertThat(browser.findElement(By.id(field.getKey())).getDomProperty("value"))
                    .as(field.getKey())
                    .isEqualTo(field.getValue());
        }
    }

    @Test
    @Order(7)
    void saysWhatItWillNotDoAndFitsASmallScreen() {
        open("/rankings?lang=zh");
        await(By.cssSelector("table.ranking tbody tr"));
        browser.findElement(By.cssSelector("footer a[href='/limits.html']")).click();
        await(By.cssSelector("#limits li"));
        assertThat(browser.findElements(By.cssSelector("#limits li"))).hasSize(9);
        picture("6-limits");
        browser.manage().window().setSize(new Dimension(500, 900));
        open("/rankings?lang=zh");
        await(By.cssSelector("table.ranking tbody tr"));
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        picture("7-small");
    }

    @Test
    @Order(8)
    void anAdminMakesAnAccountWhoseHolderSetsThePasswordByTheLink() {
        browser.manage().window().setSize(new Dimension(1200, 900));
        logIn(logins().withPassword("admin").login(), Logins.PASSWORD);
        open("/accounts?lang=en");
        await(By.id("new-account"));
        browser.findElement(By.id("new-login")).sendKeys("li.wei");
        new Select(browser.findElement(By.id("new-role"))).selectByValue("staff");
        browser.findElement(By.id("new-of")).sendKeys("association", Keys.ENTER);
        await(By.cssSelector(".accounts [data-login='li.wei']"));
        String link = String.valueOf(
                browser.findElement(By.cssSelector("#answer .secret")).getDomProperty("value"));
        assertThat(link).startsWith("http://localhost:" + port() + "/password#");
        picture("8-accounts");
        browser.get(link);
        await(By.id("wanted"));
        assertThat(browser.getCurrentUrl())
                .as("the link does not stay in the history")
                .doesNotContain("#");
        setPassword("short");
        await(By.cssSelector("#answer [data-code=weak_password]"));
        setPassword("eleven horses on a hill");
        await(By.cssSelector("#answer #log-in"));
        picture("9-password");
        logIn("li.wei", "eleven horses on a hill");
        open("/rankings?lang=en");
        await(By.id("viewer"));
        assertThat(browser.findElement(By.id("viewer")).getText()).contains("staff of association");
    }

    private void setPassword(String password) {
        for (String field : List.of("wanted", "again")) {
            browser.findElement(By.id(field)).clear();
            browser.findElement(By.id(field)).sendKeys(password);
        }
        browser.findElement(By.cssSelector("#password-form button")).click();
    }

    private void logIn(String name, String password) {
        browser.manage().deleteAllCookies();
        open("/login?lang=en");
        await(By.id("login-form"));
        browser.findElement(By.id("name")).sendKeys(name, Keys.TAB, password, Keys.ENTER);
        await(By.id("log-out"));
    }

    @Test
    @Order(10)
    void theBrowserRefusedNothingOfTheseAndFetchedNothingForeign() {
        assertThat(browser.manage().logs().get("browser").getAll())
                .extracting(Object::toString)
                .filteredOn(line -> line.contains("Content Security Policy") || line.contains("Uncaught"))
                .isEmpty();
        Object foreign = browser.executeScript("return performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(name => !name.startsWith(location.origin)).length");
        assertThat(foreign).isEqualTo(0L);
    }

    @Test
    @Order(9)
    void whatAStewardEntersHoldsForStaffAtOnceAndTheAdminFindsItInTheLog() {
        JsonNode job = imported("", RightsOnThePage.files());
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
        try (RightsOnThePage pages = new RightsOnThePage(port(), logins())) {
            pages.aConsentThatIsEnteredShowsTheNameToStaff();
            pages.staffConfirmAPlanRowByRowOrWhole();
            pages.aWithdrawalTakesThePersonOffOpenPagesConfirmedListsAndRunningPlans();
            pages.anErasureGivesAReceipt();
            pages.everyStepIsInTheLogAndTheLogIsWhole();
            pages.eachPageIsForItsRoleAlone();
        }
    }

    private void open(String path) {
        browser.get("http://localhost:" + port() + path);
    }

    private void choose(List<Path> files) {
        await(By.id("import-form"));
        WebElement input = browser.findElement(By.id("files"));
        browser.executeScript("arguments[0].hidden = false", input);
        input.sendKeys(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        browser.executeScript("arguments[0].hidden = true", input);
    }

    private void await(By what) {
        new Waiting(browser).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    private String verdictState() {
        return String.valueOf(browser.findElement(VERDICT).getDomAttribute("data-state"));
    }

    /** The whole page, however long. */
    private void picture(String name) {
        Picture.take(browser, name);
    }
}
