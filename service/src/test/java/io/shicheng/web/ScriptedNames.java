package io.shicheng.web;

import io.shicheng.audit.Actor;
import io.shicheng.importer.Names;
import io.shicheng.importer.TermRefusedException;
import io.shicheng.importer.TermRefusedException.Reason;
import io.shicheng.message.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One receiver and one project with names, and whatever is given. */
final class ScriptedNames implements Names {
    private final List<Name> names = new ArrayList<>(List.of(
            new Name("project", "thesis", "论文", "Thesis", true),
            new Name("receiver", "association", "协会", "Association", true)));

    @Override
    public List<Name> all() {
        return List.copyOf(names);
    }

    @Override
    public void put(Name name, Actor by) {
        if (!name.list().equals("receiver")) {
            throw new TermRefusedException(Reason.UNKNOWN_LIST, name.list(), "receiver");
        }
        names.add(name);
    }

    @Override
    public void remove(String list, String code, Actor by) {
        if (!names.removeIf(name -> name.list().equals(list) && name.code().equals(code))) {
            throw new TermRefusedException(Reason.NOT_ADDED, code, list);
        }
    }

    @Override
    public Words in(Locale language) {
        return Words.CODES;
    }
}
