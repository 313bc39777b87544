package io.shicheng.importer.row;

import org.jspecify.annotations.Nullable;

/** A row of the table clusters. */
public record ClusterRow(
        Place place,
        String id,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Double latitude,
        @Nullable Double longitude)
        implements IdentifiedRow {
    @Override
    public @Nullable String differenceTo(IdentifiedRow other) {
        ClusterRow that = (ClusterRow) other;
        return new Differences()
                .compare("name_zh", nameZh, that.nameZh)
                .compare("name_en", nameEn, that.nameEn)
                .compare("lat", latitude, that.latitude)
                .compare("lon", longitude, that.longitude)
                .first();
    }
}
