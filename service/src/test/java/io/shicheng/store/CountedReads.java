package io.shicheng.store;

import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;

/** Counts the people and ties that an application reads from its store in bulk. */
public final class CountedReads {
    private final AtomicLong people = new AtomicLong();
    private final AtomicLong ties = new AtomicLong();

    public void install(GenericApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof GraphStore store ? counting(store) : bean;
            }
        });
    }

    private GraphStore counting(GraphStore store) {
        return (GraphStore) Proxy.newProxyInstance(
                GraphStore.class.getClassLoader(), new Class<?>[] {GraphStore.class}, (_, method, arguments) -> {
                    if (arguments != null && arguments[arguments.length - 1] instanceof Consumer<?> sink) {
                        arguments[arguments.length - 1] = counting(sink);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private <T> Consumer<T> counting(Consumer<T> sink) {
        return record -> {
            if (record instanceof Tie) {
                ties.incrementAndGet();
            } else if (record instanceof Person) {
                people.incrementAndGet();
            }
            sink.accept(record);
        };
    }

    public long people() {
        return people.get();
    }

    public long ties() {
        return ties.get();
    }

    public void reset() {
        people.set(0);
        ties.set(0);
    }
}
