package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Identity;
import io.shicheng.graph.personal.Person;
import io.shicheng.store.GraphStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * In the database people are keys; a name is there only if there is a ground to hold it, and sealed with a key of its
 * own.
 */
class B01_AStoreHoldsKeysAndSealedNamesIT {
    @Test
    void aNameWithoutAGroundIsDropped() {
        Kilns kilns = Kilns.imported();
        List<Person> people = new ArrayList<>();
        kilns.part(GraphStore.class).readPeople(people::add);

        assertThat(people).hasSize(8);
        assertThat(people)
                .filteredOn(person -> person.identity() != null)
                .extracting(Person::key)
                .as("two who are dead, and one who agreed")
                .containsExactlyInAnyOrder(kilns.key("gu"), kilns.key("he"), kilns.key("an"));
    }

    @Test
    void aNameIsOpenedByItsGroundAlone() {
        Kilns kilns = Kilns.imported();
        var grounds = kilns.part(GroundsRegister.class).current();

        assertThat(grounds.identity(kilns.key("an"))).contains(new Identity("an", "An Ran"));
        assertThat(grounds.identity(kilns.key("bo"))).isEmpty();
    }
}
