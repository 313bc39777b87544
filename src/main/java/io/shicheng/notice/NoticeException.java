package io.shicheng.notice;

/** The file that declares keeper, purposes and receivers cannot be used; the message says what is wrong and what to do. */
public final class NoticeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoticeException(String message) {
        super(message);
    }
}
