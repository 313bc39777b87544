package io.shicheng.cli.service;

import io.shicheng.cli.session.Session;
import io.shicheng.disclosure.Disclosure.RankingPage;
import java.io.IOException;
import java.nio.file.Path;

/** What a demonstration shows. */
interface DemoContent {
    /** The folder of its store, where none is given. */
    Path store(String sample);

    /**
     * Puts it into the store.
     *
     * @return false if it was refused, which has been said
     */
    boolean load(Session session) throws IOException;

    /** What is done once there are accounts. */
    void settle(Session session, DemoAccounts accounts);

    /** What is asked of it first. */
    RankingPage firstQuestion(int rows);

    /** Key of the sentence above the answer, which says as whom one looks. */
    String heading();
}
