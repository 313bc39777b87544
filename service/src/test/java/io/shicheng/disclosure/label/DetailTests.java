package io.shicheng.disclosure.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailTests {
    private static final Detail.Place CAOXI = new Detail.Place("caoxi", "曹溪", null);

    private static Detail lived(
            @Nullable Integer bornFrom,
            @Nullable Integer bornTo,
            @Nullable Integer diedFrom,
            @Nullable Integer diedTo,
            Detail.@Nullable Place place,
            @Nullable String discipline) {
        return new Detail(years(bornFrom, bornTo), years(diedFrom, diedTo), place, discipline);
    }

    private static @Nullable Years years(@Nullable Integer from, @Nullable Integer to) {
        return from == null && to == null ? null : new Years(from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "638, 638, 713, 713, 638–713, 638–713, 638–713",
        "1410, 1430, 1490, 1490, 1410/1430–1490, c. 1420–1490, 约1420–1490",
        "1301, 1400, 1420, 1420, 1301/1400–1420, 1301/1400–1420, 1301/1400–1420",
        ", , 713, 713, ?–713, d. 713, 713年卒",
        "638, 638, , , 638–?, b. 638, 638年生",
        "638, 638, , 1911, 638–?, b. 638, 638年生",
        "-42, -42, 17, 17, -42–17, 43 BC–17, 前43–17",
        ", , , 1911, , , "
    })
    void givesTheYearsOfALife(
            @Nullable Integer bornFrom,
            @Nullable Integer bornTo,
            @Nullable Integer diedFrom,
            @Nullable Integer diedTo,
            @Nullable String neutral,
            @Nullable String english,
            @Nullable String chinese) {
        Detail detail = lived(bornFrom, bornTo, diedFrom, diedTo, null, null);
        assertThat(detail.neutral()).isEqualTo(neutral);
        assertThat(detail.words(Locale.ENGLISH)).isEqualTo(english);
        assertThat(detail.words(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
    }

    @Test
    void putsThePlaceBehindAndTheDisciplineWhereThereIsNone() {
        Detail detail = lived(638, 638, 713, 713, CAOXI, "chan");
        assertThat(detail.neutral()).isEqualTo("638–713, caoxi");
        assertThat(detail.words(Locale.ENGLISH)).isEqualTo("638–713, 曹溪");
        assertThat(lived(null, null, null, null, CAOXI, "chan").neutral()).isEqualTo("caoxi");
        assertThat(lived(null, null, null, null, null, "chan").neutral()).isEqualTo("chan");
        assertThat(lived(null, null, null, null, null, null).neutral()).isNull();
    }
}
