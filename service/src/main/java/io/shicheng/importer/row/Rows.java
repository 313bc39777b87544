package io.shicheng.importer.row;

import io.shicheng.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
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
        return Collections.unmodifiableList(clusters);
    }

    public List<OrganisationRow> organisations() {
        return Collections.unmodifiableList(organisations);
    }

    public List<WorkRow> works() {
        return Collections.unmodifiableList(works);
    }

    public List<PersonRow> people() {
        return Collections.unmodifiableList(people);
    }

    public List<ConsentRow> consents() {
        return Collections.unmodifiableList(consents);
    }

    public List<ContactRow> contacts() {
        return Collections.unmodifiableList(contacts);
    }

    public List<TieRow> ties() {
        return Collections.unmodifiableList(ties);
    }

    void add(ClusterRow row) {
        clusters.add(row);
    }

    void add(OrganisationRow row) {
        organisations.add(row);
    }

    void add(WorkRow row) {
        works.add(row);
    }

    void add(PersonRow row) {
        people.add(row);
    }

    void add(ConsentRow row) {
        consents.add(row);
    }

    void add(ContactRow row) {
        contacts.add(row);
    }

    void add(TieRow row) {
        ties.add(row);
    }

    /** Lets go of the people, whose names are of no more use. */
    public void forgetPeople() {
        people.clear();
    }

    /** Lets go of the contact details. */
    public void forgetContacts() {
        contacts.clear();
    }

    /** Lets go of the ties. */
    public void forgetTies() {
        ties.clear();
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
