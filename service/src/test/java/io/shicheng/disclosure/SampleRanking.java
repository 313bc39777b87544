package io.shicheng.disclosure;

import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.answer.DisclosedRanking.Empty;
import io.shicheng.disclosure.answer.DisclosedRanking.None;
import io.shicheng.disclosure.answer.DisclosedRanking.Row;
import io.shicheng.disclosure.answer.DisclosedRanking.Share;
import io.shicheng.disclosure.answer.DisclosedRanking.Shares;
import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ranking in which everything occurs, and how it is written as JSON. */
public final class SampleRanking {
    public static final DisclosedRanking RANKING = new DisclosedRanking(
            "students",
            "as_stated",
            "open",
            31,
            11,
            20,
            1,
            List.of(new Row(
                    1,
                    1,
                    new Label.Named(
                            "chan:63",
                            "chan",
                            "63",
                            "弘璧",
                            new Detail(null, null, new Detail.Place("caoxi", "曹溪", null), null)),
                    12.5,
                    1,
                    2,
                    "likely",
                    1,
                    0,
                    9,
                    "caoxi",
                    new WithoutSource(1, 7, "X82n1571", 4, 3, 12, 0.5))),
            List.of(new ClassRow(11, 25, 2, 11, 50, null, List.of("p-abc", "p-abd"))),
            null,
            new None(9, 10),
            new Empty(Empty.NO_TIES, List.of("degree")),
            false,
            List.of("degree"),
            new Shares(4, List.of(new Share("caoxi", 31, 3, 42)), List.of(), List.of()),
            new TreeMap<>(Map.of("k", "5", "seed", "1")));

    public static final String JSON =
            "{\"measure\":\"students\",\"direction\":\"as_stated\",\"network\":\"open\",\"population\":31,\"named\":11,"
                    + "\"unnamed\":20,\"class_count\":1,"
                    + "\"rows\":[{\"rank_from\":1,\"rank_to\":1,\"id\":\"chan:63\",\"namespace\":\"chan\","
                    + "\"source_id\":\"63\",\"name\":\"弘璧\",\"detail\":\"caoxi\",\"score\":12.5,\"interval_best\":1,"
                    + "\"interval_worst\":2,\"certainty\":\"likely\",\"block\":1,\"unnamed_ahead_from\":0,\"unnamed_ahead_to\":9,\"cluster\":\"caoxi\","
                    + "\"without_source\":{\"rank\":1,\"rank_without\":7,\"source\":\"X82n1571\",\"source_ties\":4,"
                    + "\"own_ties\":3,\"ties\":12,\"concentration\":0.5}}],\"classes\":[{\"rank_from\":11,\"rank_to\":25,\"people\":2,"
                    + "\"interval_best\":11,\"interval_worst\":50,\"cluster\":null,\"pseudonyms\":[\"p-abc\",\"p-abd\"]}],"
                    + "\"outside\":null,\"none\":{\"named\":9,\"unnamed\":10},\"empty\":{\"reason\":\"no_ties\","
                    + "\"measures\":[\"degree\"]},\"readable\":false,\"readable_measures\":[\"degree\"],"
                    + "\"shares\":{\"top\":4,\"place\":[{\"code\":\"caoxi\",\"people\":31,\"at_least_percent\":3,"
                    + "\"at_most_percent\":42}],\"craft\":[],\"decade\":[]},"
                    + "\"citation\":{\"k\":5,\"seed\":1}}";

    private SampleRanking() {}
}
