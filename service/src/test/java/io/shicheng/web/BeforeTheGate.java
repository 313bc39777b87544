package io.shicheng.web;

import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.GivenMaps;
import io.shicheng.disclosure.answer.AnswerState;
import io.shicheng.fixture.MemoryAudit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** The web layer before a gate that a test holds shut and counts at, and that records what it shows. */
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
abstract class BeforeTheGate {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Disclosure disclosure;

    @Autowired
    private GivenMaps maps;

    @Autowired
    private AnswerState state;

    @Autowired
    private AuditLog log;

    @LocalServerPort
    private int port;

    private Logins logins;

    /** What the gate records of each answer. */
    abstract AuditEvent shown();

    @BeforeEach
    void open() {
        logins = new Logins(context);
        gate().rankings.set(0);
        gate().maps.set(0);
        gate().meanwhile = this::record;
        somethingChanges();
        audit().events.clear();
    }

    @AfterEach
    void letAllThrough() {
        gate().endless = false;
        maps().kept = null;
        gate().meanwhile = () -> {};
    }

    final void record() {
        log.append(shown());
    }

    final void somethingChanges() {
        ((ScriptedState) state).state = new Object();
    }

    final ScriptedDisclosure gate() {
        return (ScriptedDisclosure) disclosure;
    }

    final ScriptedMaps maps() {
        return (ScriptedMaps) maps;
    }

    final MemoryAudit audit() {
        return (MemoryAudit) log;
    }

    final Http visitor() {
        return new Http(port);
    }

    final Http as(String role) {
        return logins.as(port, role);
    }

    /** The same in another account. */
    final Http another(String role) {
        return logins.another(port, role);
    }
}
