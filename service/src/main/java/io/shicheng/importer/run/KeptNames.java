package io.shicheng.importer.run;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.graph.Cluster;
import io.shicheng.importer.Names;
import io.shicheng.importer.TermLists;
import io.shicheng.importer.TermRefusedException;
import io.shicheng.importer.TermRefusedException.Reason;
import io.shicheng.message.Message;
import io.shicheng.message.Word;
import io.shicheng.message.Words;
import io.shicheng.schema.term.NameFile;
import io.shicheng.schema.term.NameFile.Pair;
import io.shicheng.schema.term.ShortTerm;
import io.shicheng.schema.term.TermsException;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Names that come with terms and places, and those in a file of the store's folder, which go before them. */
@Component
class KeptNames implements Names {
    private static final String CLUSTER = "cluster";
    /** Lists whose codes are whatever consents and accounts say. */
    private static final List<String> FREE = List.of("receiver", "purpose", "project");

    private final Path file;
    private final TermLists terms;
    private final ClusterDirectory clusters;
    private final AuditLog audit;
    private final FileManifest manifest;

    @Autowired
    KeptNames(
            StoreLocation location, TermLists terms, ClusterDirectory clusters, AuditLog audit, FileManifest manifest) {
        this(location.folder().resolve(NameFile.NAME), terms, clusters, audit, manifest);
    }

    KeptNames(Path file, TermLists terms, ClusterDirectory clusters, AuditLog audit, FileManifest manifest) {
        this.file = file;
        this.manifest = manifest;
        this.terms = terms;
        this.clusters = clusters;
        this.audit = audit;
    }

    @Override
    public List<Name> all() {
        SortedMap<String, SortedMap<String, Pair>> given = given();
        List<Name> names = new ArrayList<>();
        standard().forEach((list, codes) -> {
            SortedMap<String, Pair> ours = given.getOrDefault(list, new TreeMap<>());
            TreeSet<String> all = new TreeSet<>(codes.keySet());
            all.addAll(ours.keySet());
            for (String code : all) {
                Pair own = ours.get(code);
                Pair pair = own == null ? Objects.requireNonNull(codes.get(code)) : own;
                names.add(new Name(list, code, pair.zh(), pair.en(), own != null));
            }
        });
        return names;
    }

    /** Every list, with the names that come with it; a term is called by its first Chinese word. */
    private SortedMap<String, SortedMap<String, Pair>> standard() {
        SortedMap<String, SortedMap<String, Pair>> standard = new TreeMap<>();
        FREE.forEach(list -> standard.put(list, new TreeMap<>()));
        SortedMap<String, Pair> places = new TreeMap<>();
        for (Cluster cluster : clusters.all()) {
            places.put(cluster.sourceId(), new Pair(text(cluster.nameZh()), text(cluster.nameEn())));
        }
        standard.put(CLUSTER, places);
        for (TermLists.Term term : terms.all()) {
            standard.computeIfAbsent(term.list(), _ -> new TreeMap<>())
                    .put(term.code(), new Pair(term.chinese(), english(term.code())));
        }
        return standard;
    }

    /** Paper form for {@code paper_form}. */
    private static String english(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public Words in(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (Name name : all()) {
            String wanted = chinese ? name.zh() : name.en();
            String other = chinese ? name.en() : name.zh();
            String word = wanted.isEmpty() ? other : wanted;
            if (!word.isEmpty()) {
                words.computeIfAbsent(name.list(), _ -> new TreeMap<>()).put(name.code(), word);
            }
        }
        return (list, code) -> {
            Map<String, String> ofList = words.get(list);
            return ofList == null ? code : ofList.getOrDefault(code, code);
        };
    }

    @Override
    public synchronized void put(Name name, Actor by) {
        SortedMap<String, Pair> known = list(name.list());
        if (!FREE.contains(name.list()) && !known.containsKey(name.code())) {
            throw new TermRefusedException(Reason.NOT_ADDED, name.code(), Word.of("list", name.list()), name.list());
        }
        if (!NameFile.isCode(name.code())) {
            throw new TermRefusedException(Reason.NOT_SHORT, name.code());
        }
        for (String text : List.of(name.zh(), name.en())) {
            if (!NameFile.isName(text) || text.isBlank()) {
                throw new TermRefusedException(Reason.NO_NAME, text);
            }
            if (ShortTerm.isUnwanted(text)) {
                throw new TermRefusedException(Reason.UNWANTED, text);
            }
        }
        SortedMap<String, SortedMap<String, Pair>> given = given();
        given.computeIfAbsent(name.list(), _ -> new TreeMap<>())
                .put(name.code(), new Pair(name.zh().strip(), name.en().strip()));
        record("named", name.list(), name.code(), by);
        write(given);
    }

    @Override
    public synchronized void remove(String list, String code, Actor by) {
        list(list);
        SortedMap<String, SortedMap<String, Pair>> given = given();
        SortedMap<String, Pair> codes = given.get(list);
        if (codes == null || codes.remove(code) == null) {
            throw new TermRefusedException(Reason.NOT_ADDED, code, Word.of("list", list), list);
        }
        record("unnamed", list, code, by);
        write(given);
    }

    private void record(String what, String list, String code, Actor by) {
        audit.append(AuditEvent.of(by, AuditAction.TERMS_CHANGED, what + " " + list + " " + code, List.of()));
    }

    private SortedMap<String, Pair> list(String list) {
        SortedMap<String, SortedMap<String, Pair>> standard = standard();
        SortedMap<String, Pair> codes = standard.get(list);
        if (codes == null) {
            throw new TermRefusedException(Reason.UNKNOWN_LIST, list, Word.allTyped("list", standard.keySet()));
        }
        return codes;
    }

    private SortedMap<String, SortedMap<String, Pair>> given() {
        try {
            return NameFile.read(file);
        } catch (TermsException e) {
            throw new TermRefusedException(Reason.FILE_UNUSABLE, file.getFileName(), e.told());
        }
    }

    private void write(SortedMap<String, SortedMap<String, Pair>> names) {
        try {
            DurableFile.replace(file, NameFile.text(names).getBytes(StandardCharsets.UTF_8));
            manifest.seen(NameFile.NAME);
        } catch (IOException e) {
            Message what = Message.of(
                    TermRefusedException.TEXTS, "file.unwritten", e.getClass().getSimpleName());
            throw new TermRefusedException(Reason.FILE_UNUSABLE, file.getFileName(), what);
        }
    }
}
