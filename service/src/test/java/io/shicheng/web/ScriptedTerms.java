package io.shicheng.web;

import io.shicheng.audit.Actor;
import io.shicheng.importer.TermLists;
import io.shicheng.importer.TermRefusedException;
import io.shicheng.importer.TermRefusedException.Reason;
import io.shicheng.schema.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** One list with one term of the software's, and whatever is added. */
final class ScriptedTerms implements TermLists {
    final List<Term> terms = new ArrayList<>(List.of(new Term("how", "letter", List.of("信函"), "信函", true, List.of())));
    final List<Actor> actors = new ArrayList<>();

    @Override
    public Terms terms() {
        return Terms.standard();
    }

    @Override
    public List<Term> all() {
        return List.copyOf(terms);
    }

    @Override
    public void add(String list, String code, List<String> words, Actor by) {
        if (!list.equals("how")) {
            throw new TermRefusedException(Reason.UNKNOWN_LIST, list, "how");
        }
        if (code.equals("religion")) {
            throw new TermRefusedException(Reason.UNWANTED, code);
        }
        actors.add(by);
        terms.add(new Term(list, code, words, "", false, words));
    }

    @Override
    public void remove(String list, String code, Actor by) {
        if (code.equals("letter")) {
            throw new TermRefusedException(Reason.NOT_ADDED, code, list);
        }
        actors.add(by);
        terms.removeIf(term -> term.code().equals(code));
    }
}
