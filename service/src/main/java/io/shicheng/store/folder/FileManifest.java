package io.shicheng.store.folder;

/**
 * Which files of a store were written and so must be there: one that is missing is not taken for one that never was.
 * Kept by the holder of the keys. Places are relative to the store's folder, with slashes. Thread-safe.
 */
public interface FileManifest {
    /** Of a store of which nothing stays. */
    FileManifest NONE = new FileManifest() {
        @Override
        public boolean mayList(String place) {
            return false;
        }

        @Override
        public void written(String place) {}

        @Override
        public void seen(String place) {}

        @Override
        public void missed(String place) {}
    };

    /** Whether it was written, as far as can be told: also where the manifest itself cannot be read. */
    boolean mayList(String place);

    /** It is on disk. Returns when that is noted on disk too. */
    void written(String place);

    /** It is there, perhaps from before there was a manifest. Where that cannot be noted, it is told elsewhere. */
    void seen(String place);

    /** It is listed and not there, and is about to be made anew; the operator is told. */
    void missed(String place);
}
