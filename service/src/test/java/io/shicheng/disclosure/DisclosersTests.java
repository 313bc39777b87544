package io.shicheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.fixture.ProgramClasses;
import io.shicheng.inquiry.Question;
import io.shicheng.progress.RunControl;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody who adds a question to the inquiry or to the gate has to say how it is disclosed, once. */
class DisclosersTests {
    private static final List<Class<?>> DISCLOSERS = ProgramClasses.below("io.shicheng.disclosure")
            .filter(type -> type.isAssignableTo(Discloser.class) && !type.isInterface())
            .<Class<?>>map(JavaClass::reflect)
            .toList();

    @Test
    void eachKindOfQuestionOfTheInquiryHasExactlyOne() {
        for (Class<?> question : Question.class.getPermittedSubclasses()) {
            assertThat(DISCLOSERS.stream().filter(each -> asks(asked(each), question)))
                    .as(question.getSimpleName())
                    .hasSize(1);
        }
    }

    @Test
    void eachMethodOfTheGateThatIsAskedAQuestionIsOnesOwn() {
        List<Class<?>> questions = Arrays.stream(Disclosure.class.getMethods())
                .map(Method::getParameterTypes)
                .filter(types -> types.length == 3 && types[2] == RunControl.class)
                .<Class<?>>map(types -> types[1])
                .toList();
        assertThat(questions).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(DISCLOSERS.stream().<Class<?>>map(DisclosersTests::asked))
                .containsExactlyInAnyOrderElementsOf(questions);
    }

    /** Itself, or as a page of it; a question of the inquiry that is about another is one of its own. */
    private static boolean asks(Class<?> asked, Class<?> question) {
        return asked == question
                || !Question.class.isAssignableFrom(asked)
                        && Stream.of(asked.getRecordComponents()).anyMatch(part -> part.getType() == question);
    }

    private static Class<?> asked(Class<?> discloser) {
        for (Type type : discloser.getGenericInterfaces()) {
            if (type instanceof ParameterizedType of && of.getRawType() == Discloser.class) {
                return (Class<?>) of.getActualTypeArguments()[0];
            }
        }
        throw new AssertionError(discloser + " is no discloser of its own.");
    }
}
