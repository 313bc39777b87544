package io.shicheng.web;

import io.shicheng.disclosure.ErasureDisclosure;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.subject.DisclosedErasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Has nothing that is past its time. */
final class NothingErased implements ErasureDisclosure {
    @Override
    public DisclosedErasure forecast(Viewer viewer) {
        return new DisclosedErasure(LocalDate.EPOCH, false, List.of(), 0, 0, 0, 0, List.of());
    }

    @Override
    public DisclosedErasure soon(Viewer viewer) {
        return forecast(viewer);
    }

    @Override
    public DisclosedErasure run(Viewer viewer) {
        throw new UnsupportedOperationException();
    }

    /** The days that were confirmed. */
    final List<LocalDate> confirmed = new ArrayList<>();

    @Override
    public void confirmDate(Viewer viewer, LocalDate today) {
        confirmed.add(today);
    }
}
