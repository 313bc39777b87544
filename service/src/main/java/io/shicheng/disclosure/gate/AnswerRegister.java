package io.shicheng.disclosure.gate;

import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.GivenAnswers;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.message.RefusedException;
import io.shicheng.progress.RunControl;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers what was asked under each id, and nothing of what was answered: an id is a keyed hash of the question, of the eyes
 * that saw the answer, and of its bytes. Whether an answer made again is the one that was given is told by its id alone, so
 * that it depends on nothing that two answers to this viewer do not show. Thread-safe.
 */
@Component
public class AnswerRegister implements GivenAnswers {
    private static final int MOST_OF_ONE = 1_000;
    private static final int MOST_VIEWERS = 256;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Gate gate;
    private final Vault vault;
    /** Guarded by itself: of those who asked last, what they asked last. */
    private final Map<Viewer, Map<String, RankingPage>> given = new LinkedHashMap<>(16, 0.75f, true);

    public AnswerRegister(Gate gate, Vault vault) {
        this.gate = gate;
        this.vault = vault;
    }

    @Override
    public String idOf(Viewer viewer, RankingPage page, DisclosedRanking answer) {
        String id = id(viewer, page, answer);
        synchronized (given) {
            Map<String, RankingPage> theirs = given.computeIfAbsent(viewer, _ -> new LinkedHashMap<>(16, 0.75f, true));
            theirs.put(id, page);
            dropFirst(theirs, MOST_OF_ONE);
            dropFirst(given, MOST_VIEWERS);
        }
        return id;
    }

    private static void dropFirst(Map<?, ?> map, int most) {
        if (map.size() > most) {
            map.remove(map.keySet().iterator().next());
        }
    }

    @Override
    public DisclosedRanking again(Viewer viewer, String id, RunControl control) {
        RankingPage page =
                find(viewer, id).orElseThrow(() -> DisclosureException.of(Reason.UNKNOWN_RESULT, "result.unknown", id));
        Predicate<DisclosedRanking> same = answer -> id(viewer, page, answer).equals(id);
        Optional<DisclosedRanking> answer;
        try {
            answer = gate.ranking(viewer, page, control, same);
        } catch (RefusedException e) {
            answer = Optional.empty(); // what was asked for is not there any more
        }
        return answer.orElseThrow(() -> DisclosureException.of(Reason.RESULT_CHANGED, "result.changed", id));
    }

    private Optional<RankingPage> find(Viewer viewer, String id) {
        synchronized (given) {
            return Optional.ofNullable(given.getOrDefault(viewer, Map.of()).get(id));
        }
    }

    private String id(Viewer viewer, RankingPage page, DisclosedRanking answer) {
        String asked = viewer.requester().text() + "\n" + text(page) + "\n" + digest(JSON.writeValueAsBytes(answer));
        return vault.nodeKey("result", "", asked).value().toLowerCase(Locale.ROOT);
    }

    /** Equal for equal pages. */
    private static String text(RankingPage page) {
        RankingQuestion of = page.of();
        return String.join(
                "\n",
                of.measure(),
                of.ties().stream().map(TieKind::code).sorted().collect(Collectors.joining(",")),
                String.valueOf(of.cluster()),
                String.valueOf(of.at()),
                String.valueOf(of.interval()),
                String.valueOf(of.seed()),
                String.valueOf(of.namespace()),
                String.valueOf(new TreeMap<>(of.parameters())),
                String.valueOf(page.top()),
                String.valueOf(page.skipped()),
                String.valueOf(page.shares()));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
