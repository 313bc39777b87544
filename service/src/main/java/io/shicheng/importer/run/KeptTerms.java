package io.shicheng.importer.run;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.TermLists;
import io.shicheng.importer.TermRefusedException;
import io.shicheng.importer.TermRefusedException.Reason;
import io.shicheng.message.Message;
import io.shicheng.message.Word;
import io.shicheng.schema.term.AddedTerms;
import io.shicheng.schema.term.ShortTerm;
import io.shicheng.schema.term.TermList;
import io.shicheng.schema.term.Terms;
import io.shicheng.schema.term.TermsException;
import io.shicheng.store.GraphStore;
import io.shicheng.store.folder.DurableFile;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The lists in the program and in a file of the store's folder. */
@Component
class KeptTerms implements TermLists {
    /** Of fewer it is not said how many records have a term: an admin sees no personal data. */
    private static final int FEWEST = 10;

    private final Path file;
    private final GraphStore store;
    private final AuditLog audit;
    private final FileManifest manifest;

    @Autowired
    KeptTerms(StoreLocation location, GraphStore store, AuditLog audit, FileManifest manifest) {
        this(location.folder().resolve(Terms.FILE), store, audit, manifest);
    }

    KeptTerms(Path file, GraphStore store, AuditLog audit, FileManifest manifest) {
        this.file = file;
        this.manifest = manifest;
        this.store = store;
        this.audit = audit;
    }

    @Override
    public List<Term> all() {
        Terms standard = Terms.standard();
        Terms kept = kept();
        AddedTerms added = added();
        List<Term> all = new ArrayList<>();
        for (String list : kept.kinds()) {
            TermList known = standard.list(list);
            kept.list(list)
                    .words()
                    .forEach((code, words) -> all.add(new Term(
                            list,
                            code,
                            words,
                            kept.list(list).inChinese().getOrDefault(code, ""),
                            known.termOf(code).filter(code::equals).isPresent(),
                            added.words(list, code))));
        }
        return all;
    }

    @Override
    public synchronized void add(String list, String code, List<String> words, Actor by) {
        TermList terms = list(list);
        if (terms.termOf(code).isEmpty() && !Terms.extensible(list)) {
            throw new TermRefusedException(Reason.CLOSED_LIST, Word.typed("list", list), code);
        }
        mustBeGood(code, ShortTerm.isCode(code), code, terms, list);
        words.forEach(word -> mustBeGood(word, ShortTerm.isWord(word), code, terms, list));
        AddedTerms added = added();
        added.add(list, code, words);
        audit.append(AuditEvent.of(by, AuditAction.TERMS_CHANGED, "added " + list + " " + code, List.of()));
        write(added);
    }

    private void mustBeGood(String text, boolean wellFormed, String code, TermList terms, String list) {
        if (!wellFormed) {
            throw new TermRefusedException(Reason.NOT_SHORT, text);
        }
        if (ShortTerm.isUnwanted(text)) {
            throw new TermRefusedException(Reason.UNWANTED, text);
        }
        Optional<String> known = terms.termOf(text);
        if (known.isPresent() && !known.get().equals(code)) {
            throw new TermRefusedException(Reason.KNOWN_WORD, text, word(list, known.get()));
        }
    }

    @Override
    public synchronized void remove(String list, String code, Actor by) {
        list(list);
        AddedTerms added = added();
        if (!added.has(list, code)) {
            throw new TermRefusedException(Reason.NOT_ADDED, word(list, code), Word.of("list", list), list);
        }
        boolean stays = Terms.standard().list(list).termOf(code).isPresent();
        long uses = stays ? 0 : uses(list, code);
        if (uses > 0) {
            throw uses < FEWEST
                    ? new TermRefusedException(Reason.IN_USE_BY_FEW, word(list, code))
                    : new TermRefusedException(Reason.IN_USE, word(list, code), uses);
        }
        added.remove(list, code);
        audit.append(AuditEvent.of(by, AuditAction.TERMS_CHANGED, "removed " + list + " " + code, List.of()));
        write(added);
    }

    private Word word(String list, String code) {
        String chinese = all().stream()
                .filter(term -> term.list().equals(list) && term.code().equals(code))
                .map(Term::chinese)
                .findFirst()
                .orElse(code);
        return new Word(list, code, true, chinese, code.replace('_', ' '));
    }

    /** How many records of the store have a term. */
    private long uses(String list, String code) {
        long[] uses = new long[1];
        switch (list) {
            case "discipline" -> store.readPeople(person -> count(code, person.discipline(), uses));
            case "how" ->
                store.readConsents(consent -> count(code, consent.terms().how(), uses));
            case "role" ->
                store.readTies(
                        EnumSet.allOf(TieKind.class),
                        tie -> count(code, tie.facts().role(), uses));
            case "department" ->
                store.readTies(
                        EnumSet.allOf(TieKind.class),
                        tie -> count(code, tie.facts().department(), uses));
            default -> throw new TermRefusedException(Reason.CLOSED_LIST, Word.typed("list", list), code);
        }
        return uses[0];
    }

    private static void count(String code, @Nullable String used, long[] uses) {
        if (code.equals(used)) {
            uses[0]++;
        }
    }

    private TermList list(String list) {
        Terms kept = kept();
        if (!kept.kinds().contains(list)) {
            throw new TermRefusedException(Reason.UNKNOWN_LIST, list, Word.allTyped("list", kept.kinds()));
        }
        return kept.list(list);
    }

    @Override
    public Terms terms() {
        return kept();
    }

    private Terms kept() {
        try {
            return Terms.standard().with(file);
        } catch (TermsException e) {
            throw unusable(e.told());
        }
    }

    private AddedTerms added() {
        try {
            return Terms.added(file);
        } catch (TermsException e) {
            throw unusable(e.told());
        }
    }

    private void write(AddedTerms added) {
        try {
            DurableFile.replace(file, added.text().getBytes(StandardCharsets.UTF_8));
            manifest.seen(Terms.FILE);
        } catch (IOException e) {
            throw unusable(Message.of(
                    TermRefusedException.TEXTS, "file.unwritten", e.getClass().getSimpleName()));
        }
    }

    private TermRefusedException unusable(Message what) {
        return new TermRefusedException(Reason.FILE_UNUSABLE, file.getFileName(), what);
    }
}
