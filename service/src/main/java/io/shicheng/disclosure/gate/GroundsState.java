package io.shicheng.disclosure.gate;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.disclosure.answer.AnswerState;
import org.springframework.stereotype.Component;

/** The state of the store and the day, on which it depends who may be shown. */
@Component
class GroundsState implements AnswerState {
    private final GroundsRegister register;

    GroundsState(GroundsRegister register) {
        this.register = register;
    }

    @Override
    public Object now() {
        return register.state();
    }
}
