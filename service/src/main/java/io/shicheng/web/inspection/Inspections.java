package io.shicheng.web.inspection;

import io.shicheng.audit.ActingAccount;
import io.shicheng.web.imports.UploadFolder;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What stewards look at before they import it: in memory and in the closed folder of uploads, until it is imported or
 * given up, nobody went on with it for half an hour, their session ends, or the service stops.
 */
@Component
class Inspections implements DisposableBean {
    private static final int MOST_OF_AN_ACCOUNT = 3;
    private static final int MOST = 20;

    private final UploadFolder uploads;
    private final Clock clock;
    private final Duration idle;
    private final Map<String, Inspection> open = new ConcurrentHashMap<>();

    Inspections(UploadFolder uploads, Clock clock, @Value("${shicheng.web.inspection-idle:30m}") Duration idle) {
        this.uploads = uploads;
        this.clock = clock;
        this.idle = idle;
    }

    /** Drops the files when the container ends the session. */
    private record Bound(String id, Inspections inspections) implements HttpSessionBindingListener {
        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            inspections.drop(id);
        }
    }

    Duration idle() {
        return idle;
    }

    /**
     * Takes files in for the account that acts now. Of those that it has open, the oldest goes if there are too many.
     *
     * @param session with which they go, or null where a program asks
     * @throws ApiException with {@code busy} if too many are open
     */
    Inspection begin(Path folder, List<Path> files, @Nullable HttpSession session) {
        String account = ActingAccount.current();
        List<Inspection> own = open.values().stream()
                .filter(each -> Objects.equals(each.account(), account))
                .sorted((one, other) -> one.used().compareTo(other.used()))
                .toList();
        own.stream().limit(Math.max(0, own.size() + 1 - MOST_OF_AN_ACCOUNT)).forEach(each -> drop(each.id()));
        if (open.size() >= MOST) {
            throw new ApiException(ProblemCode.BUSY);
        }
        Inspection inspection = new Inspection(account, folder, files, clock.instant());
        open.put(inspection.id(), inspection);
        if (session != null) {
            session.setAttribute(attribute(inspection.id()), new Bound(inspection.id(), this));
        }
        watch(inspection.id(), idle);
        return inspection;
    }

    private static String attribute(String id) {
        return Inspections.class.getName() + "." + id;
    }

    private void watch(String id, Duration after) {
        CompletableFuture.delayedExecutor(after.toMillis() + 1, TimeUnit.MILLISECONDS)
                .execute(() -> {
                    Inspection inspection = open.get(id);
                    if (inspection == null) {
                        return;
                    }
                    Duration left = idle.minus(Duration.between(inspection.used(), clock.instant()));
                    if (left.isPositive()) {
                        watch(id, left);
                    } else {
                        drop(id);
                    }
                });
    }

    /**
     * One of the account that acts now.
     *
     * @throws ApiException with {@code unknown_inspection} if there is none, or it is somebody else's
     */
    Inspection get(String id) {
        Inspection inspection = open.get(id);
        if (inspection == null || !Objects.equals(inspection.account(), ActingAccount.current())) {
            throw new ApiException(ProblemCode.UNKNOWN_INSPECTION, "id", id);
        }
        inspection.use(clock.instant());
        return inspection;
    }

    /** Its files go, and what was found of them. */
    void drop(String id) {
        Inspection inspection = open.remove(id);
        if (inspection != null) {
            uploads.delete(inspection.folder());
        }
    }

    @Override
    public void destroy() {
        List.copyOf(open.keySet()).forEach(this::drop);
    }
}
