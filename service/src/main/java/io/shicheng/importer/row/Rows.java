package io.shicheng.importer.row;

import io.shicheng.schema.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All rows of an import whose values are good, in the order of the files, and how many there were. */
public final class Rows {
    private final List<ClusterRow> clusters = new ArrayList<>();
    private final List<OrganisationRow> organisations = new ArrayList<>();
    private final List<WorkRow> works = new ArrayList<>();
    private final List<PersonRow> people = new ArrayList<>();
    private final List<ConsentRow> consents = new ArrayList<>();
    private final List<ContactRow> contacts = new ArrayList<>();
    private final List<TieRow> ties = new ArrayList<>();
    private final Map<Table, Long> read = new EnumMap<>(Table.class);
    private final Map<Table, Long> refused = new EnumMap<>(Table.class);

    public List<ClusterRow> clusters() {
        return clusters;
    }

    public List<OrganisationRow> organisations() {
        return organisations;
    }

    public List<WorkRow> works() {
        return works;
    }

    public List<PersonRow> people() {
        return people;
    }

    public List<ConsentRow> consents() {
        return consents;
    }

    public List<ContactRow> contacts() {
        return contacts;
    }

    public List<TieRow> ties() {
        return ties;
    }

    void countRead(Table table) {
        read.merge(table, 1L, Long::sum);
    }

    /** Counts a row with an error. */
    public void countRefused(Table table) {
        refused.merge(table, 1L, Long::sum);
    }

    /** Rows read, by table. */
    public SortedMap<String, Long> read() {
        return byCode(read);
    }

    /** Rows refused, by table. */
    public SortedMap<String, Long> refused() {
        return byCode(refused);
    }

    private static SortedMap<String, Long> byCode(Map<Table, Long> counts) {
        SortedMap<String, Long> byCode = new TreeMap<>();
        counts.forEach((table, count) -> byCode.put(table.code(), count));
        return byCode;
    }
}
