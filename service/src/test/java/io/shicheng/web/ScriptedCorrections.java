package io.shicheng.web;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.identity.CorrectedRecords;
import io.shicheng.disclosure.subject.DisclosedCorrection;
import io.shicheng.disclosure.subject.DisclosedHeldRecord;
import java.util.List;
import java.util.Map;

/** Of a store in which nothing was put right. */
final class ScriptedCorrections implements CorrectedRecords {
    @Override
    public DisclosedHeldRecord record(Viewer viewer, String person) {
        return new DisclosedHeldRecord(null, List.of(), List.of());
    }

    @Override
    public List<DisclosedCorrection> corrections(Viewer viewer) {
        return List.of();
    }

    @Override
    public void correct(Viewer viewer, String person, Map<String, String> values, String source) {}

    @Override
    public void correctDates(Viewer viewer, String person, String tie, String since, String until, String source) {}

    @Override
    public void neverWas(Viewer viewer, String person, String tie, String source) {}

    @Override
    public void takeBack(Viewer viewer, String id) {}
}
