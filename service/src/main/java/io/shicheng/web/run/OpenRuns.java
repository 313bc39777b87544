package io.shicheng.web.run;

import io.shicheng.audit.ActingAccount;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The runs at hand that can be followed. Who asks chooses an id of 128 random bits; a run is shown and stopped for that
 * id and that account only, and forgotten when it is over. There are never more than {@link Runs} takes on.
 */
@Component
final class OpenRuns {
    /** The header in which a request names its run. */
    static final String HEADER = "X-Run-Id";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(RunProgress progress, @Nullable String account) {}

    /**
     * The id that the request at hand gives its run, if it gives one.
     *
     * @throws ApiException with {@code bad_parameter} if it is not 32 hexadecimal digits
     */
    Optional<String> asked() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        Optional<String> id = Optional.ofNullable(attributes.getRequest().getHeader(HEADER));
        id.filter(each -> !ID.matcher(each).matches()).ifPresent(bad -> {
            throw new ApiException(ProblemCode.BAD_PARAMETER, HEADER, bad, "0123456789abcdef0123456789abcdef");
        });
        return id;
    }

    /** Naming a run that is there already does not take its place. */
    void add(String id, RunProgress progress) {
        open.putIfAbsent(id, new Open(progress, ActingAccount.current()));
    }

    void remove(String id, RunProgress progress) {
        open.computeIfPresent(id, (_, run) -> run.progress == progress ? null : run);
    }

    /** The run of that id, if the account at hand asked for it and it is not over. */
    Optional<RunProgress> find(String id) {
        return Optional.ofNullable(open.get(id))
                .filter(run -> Objects.equals(run.account, ActingAccount.current()))
                .map(Open::progress);
    }
}
