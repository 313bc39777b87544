package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.support.ui.Select;

/** A steward, a member of staff and an admin, each in front of a browser of their own, over the same service. */
final class RightsOnThePage implements AutoCloseable {
    private static final String PERSON = "rights-1";
    private static final String NAME = "李示例";

    private final Page steward;
    private final Page staff;
    private final Page admin;

    RightsOnThePage(int port, Logins logins) {
        steward = Page.as("steward", port, logins);
        staff = Page.as("staff:association", port, logins);
        admin = Page.as("admin", port, logins);
    }

    /** Somebody who agreed to be contacted, and so has a name here, and works with many. */
    static List<Http.Upload> files() {
        StringBuilder ties = new StringBuilder("kind,from,to,basis,source\n");
        for (int i = 1; i <= 400; i++) {
            ties.append("worked_with,%s,p%06d,published,A catalogue\n".formatted(PERSON, i));
        }
        return List.of(
                new Http.Upload("file", "people.csv", "id,name\n" + PERSON + "," + NAME + "\n"),
                new Http.Upload(
                        "file",
                        "consents.csv",
                        "person,scope,purpose,receiver,given_on,how,evidence\n" + PERSON
                                + ",contact,exhibition,association,2026-01-02,letter,box 1\n"),
                new Http.Upload("file", "contacts.csv", "person,channel,value\n" + PERSON + ",phone,+86 100 2000\n"),
                new Http.Upload("file", "ties.csv", ties.toString()));
    }

    /** With an open page of the staff, on which the name appears with the next reading. */
    void aConsentThatIsEnteredShowsTheNameToStaff() {
        staff.open("/rankings?lang=en");
        rank();
        assertThat(staff.find("#ranking").getText()).doesNotContain(NAME);

        steward.open("/consents.html?lang=en");
        steward.type("#person", "no such id");
        steward.click("#look-up");
        assertThat(steward.await(".problem").getDomAttribute("data-code")).isEqualTo("unknown_person");
        assertThat(steward.find("#person").getDomAttribute("aria-invalid")).isEqualTo("true");
        steward.type("#person", PERSON);
        steward.click("#look-up");
        steward.awaitText("#person-result", NAME);
        assertThat(steward.find("table.consents tbody").getText()).contains("be contacted", "exhibition", "Letter");
        give("a wink");
        assertThat(steward.await("#give-result .problem").getText()).contains("a wink");
        assertThat(steward.run("return document.activeElement.id")).isEqualTo("how");
        give("letter");
        steward.await("#give-result .verdict");
        steward.awaitText("table.consents tbody", "be shown by name");
        steward.pictures("8-consents");

        rank();
        staff.awaitText("#ranking", NAME);
    }

    private void give(String how) {
        new Select(steward.find("#scope")).selectByValue("named");
        steward.type("#purpose", "exhibition");
        steward.type("#receiver", "association");
        steward.set("#given_on", "2026-01-05");
        steward.type("#how", how);
        steward.type("#evidence", "box 2");
        steward.click("#record");
    }

    private void rank() {
        staff.await("table.ranking tbody tr");
        new Select(staff.find("#measure")).selectByValue("degree");
        staff.click("#rank");
        staff.awaitText("table.ranking caption", "Number of contacts");
    }

    void staffConfirmAPlanRowByRowOrWhole() {
        staff.open("/plans.html?lang=en");
        propose();
        staff.awaitText("table.plan", NAME);
        assertThat(staff.find("table.plan tbody").getText()).contains("+86 100 2000", "box 1");
        assertThat(staff.find("#plan .note").getText()).contains("A proposal");
        propose();
        staff.await(".kept li:nth-child(2)");
        staff.click("table.plan tbody tr button");
        staff.await("table.plan tr.confirmed");
        staff.awaitText("#kept", "1 of 1 rows confirmed");
        staff.pictures("9-plan");
    }

    private void propose() {
        staff.await("#purpose option[value=exhibition]");
        new Select(staff.find("#purpose")).selectByValue("exhibition");
        staff.type("#number", "3");
        staff.click("#propose");
    }

    /** The pages of the staff stay open all the while. */
    void aWithdrawalTakesThePersonOffOpenPagesConfirmedListsAndRunningPlans() {
        steward.click("#withdraw-all");
        steward.click("#confirm button[value=no]");
        assertThat(steward.find("table.consents tbody").getText()).doesNotContain("withdrawn on");
        steward.click("#withdraw-all");
        steward.await("#confirm[open]");
        steward.picture("10-confirm");
        steward.click("#confirm-yes");
        steward.awaitText("#person-result .verdict", "Withdrawn: 2 consents");
        assertThat(steward.find("#person-result").getText()).doesNotContain(NAME);

        staff.run("window.dispatchEvent(new Event('focus'))");
        staff.await("table.plan tr.gone");
        assertThat(staff.find("#plan").getText()).doesNotContain(NAME).contains("Taken off");
        assertThat(staff.find("#plan .flag").getText()).contains("Destroy".toLowerCase(java.util.Locale.ROOT));
        assertThat(staff.run("return document.querySelectorAll('.kept li.flagged').length"))
                .as("the confirmed list and the running plan")
                .isEqualTo(2L);
        assertThat(staff.find(".kept .badge.confirmed").getText()).isEqualTo("confirmed");
        staff.pictures("11-flagged");
        staff.open("/rankings?lang=en");
        rank();
        assertThat(staff.find("#ranking").getText()).doesNotContain(NAME);
    }

    void anErasureGivesAReceipt() {
        steward.language("en");
        steward.logInAgain();
        steward.click("#erase");
        steward.await("#confirm[open]");
        assertThat(steward.find("#confirm-yes").isEnabled()).isFalse();
        steward.type("#confirm-typed", PERSON);
        steward.click("#confirm-yes");
        assertThat(steward.await(".receipt").getDomAttribute("data-receipt")).hasSize(36);
        steward.pictures("12-receipt");
    }

    void everyStepIsInTheLogAndTheLogIsWhole() {
        admin.open("/audit.html?lang=en");
        admin.await("table.entries");
        for (String action : List.of(
                "person_erased",
                "consent_withdrawn",
                "contacts_confirmed",
                "contacts_listed",
                "consent_given",
                "names_read")) {
            new Select(admin.find("#action")).selectByValue(action);
            admin.click("#show");
            // what was shown before may hold such an entry too
            admin.awaitNone("table.entries tr[data-action]:not([data-action=" + action + "])");
            admin.await("table.entries tr[data-action=" + action + "]");
        }
        anAnswerThatComesLateIsNotShown();
        assertThat(admin.find("body").getText()).doesNotContain(NAME, PERSON);
        admin.click("#verify");
        assertThat(admin.await("#verify-result .verdict").getDomAttribute("data-intact"))
                .isEqualTo("true");
        new Select(admin.find("#action")).selectByValue("");
        admin.click("#show");
        admin.await("table.entries tr[data-action=person_erased]");
        admin.pictures("13-audit");
    }

    /** The first answer is held back until the second is there. */
    private void anAnswerThatComesLateIsNotShown() {
        admin.run("const real = window.fetch; let held; window.fetch = async (...asked) => {"
                + " const answer = await real(...asked); if (String(asked[0]).includes('person_erased')) {"
                + " await new Promise(resolve => held = resolve); }"
                + " else if (held) { setTimeout(() => { held(); document.body.dataset.late = 'yes'; }, 300); }"
                + " return answer; };");
        for (String action : List.of("person_erased", "consent_given")) {
            new Select(admin.find("#action")).selectByValue(action);
            admin.click("#show");
            if (action.equals("person_erased")) {
                admin.await("#entries[aria-busy=true]");
            }
        }
        admin.await("body[data-late]");
        admin.run("return new Promise(resolve => setTimeout(resolve, 200))");
        assertThat(admin.has("table.entries tr[data-action=person_erased]")).isFalse();
        assertThat(admin.has("table.entries tr[data-action=consent_given]")).isTrue();
        assertThat(admin.has("#entries[aria-busy=false]")).isTrue();
    }

    void eachPageIsForItsRoleAlone() {
        for (String page : List.of("consents", "plans")) {
            admin.open("/" + page + ".html?lang=en");
            assertThat(admin.await("#refused .problem").getText()).contains("This page is for the role");
            assertThat(admin.find("[data-duty]").isDisplayed()).isFalse();
        }
        staff.open("/audit.html?lang=en");
        staff.await("#refused .problem");
        assertThat(staff.find("#duties").getText()).isEqualTo("Contact lists");
        for (Page page : List.of(steward, staff, admin)) {
            assertThat(page.complaints()).doesNotContain("Content Security Policy", "Uncaught");
        }
    }

    @Override
    public void close() {
        steward.close();
        staff.close();
        admin.close();
    }
}
