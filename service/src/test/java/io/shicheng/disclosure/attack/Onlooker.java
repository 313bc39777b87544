package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.attack.EveryQuestion.Question;
import io.shicheng.disclosure.subject.DisclosedSubject;
import io.shicheng.message.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks the same questions again and again, and keeps every word of the answers: all numbers, digests,
 * citations and refusals. At the gate no answer holds a time or an id made by chance, and the keys by which pseudonyms
 * are made are the same in all copies of a store. So nothing is left out but which ties a person has: these are the
 * person's own data, and a tie that is not held any more, or is held since, is so for both its ends.
 */
record Onlooker(String name, Viewer viewer, List<Question> questions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern OWN_TIES = Pattern.compile("\"tieIds\":\\[[^]]*]");
    /** Most answers are the same as others. */
    private static final Map<String, String> TEXTS = new HashMap<>();

    /** What is answered to each question, in their order. */
    List<String> ask(HeldStore store) {
        List<String> answers = new ArrayList<>();
        for (Question question : questions) {
            String answer = answer(question, store.service());
            answers.add(TEXTS.computeIfAbsent(answer, same -> same));
        }
        return answers;
    }

    private static String answer(Question question, HeldStore.Service service) {
        try {
            Object told = question.asking().answer(service);
            String answer = JSON.writeValueAsString(told instanceof DisclosedSubject own ? withoutTies(own) : told);
            return OWN_TIES.matcher(answer).replaceAll("\"tieIds\":[]");
        } catch (RefusedException e) {
            return e.code() + " " + e.text(Locale.ENGLISH) + " " + e.text(Locale.CHINESE);
        }
    }

    private static DisclosedSubject withoutTies(DisclosedSubject own) {
        return new DisclosedSubject(
                own.on(),
                own.record(),
                own.contacts(),
                own.consents(),
                own.objectedSince(),
                List.of(),
                own.corrections(),
                own.contestations(),
                own.imports(),
                own.keptUntil(),
                own.earlier() == null
                        ? null
                        : new DisclosedSubject.Earlier(
                                own.earlier().record(),
                                own.earlier().contacts(),
                                own.earlier().consents(),
                                List.of()));
    }

    static void forgetTexts() {
        TEXTS.clear();
    }

    @Override
    public String toString() {
        return name;
    }
}
