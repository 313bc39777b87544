package io.shicheng.importer.source;

import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.schema.notice.SourceLocation;

/** What is told of the encoding that a file was read in, whatever its format. */
final class EncodingNotices {
    private final NoticeLog log;
    private final String file;

    EncodingNotices(NoticeLog log, SourceFile file) {
        this.log = log;
        this.file = file.name();
    }

    void read(String name) {
        if (name.equals("GB18030")) {
            log.add(ImportCheck.READ_AS_GB18030, SourceLocation.file(file));
        }
    }

    void doubtful(String taken) {
        log.add(ImportCheck.ENCODING_DOUBTFUL, SourceLocation.file(file), taken);
    }
}
