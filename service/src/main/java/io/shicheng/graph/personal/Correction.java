package io.shicheng.graph.personal;

import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * That a person put right what was held of them. It holds no value; it keeps a file that says otherwise from changing
 * the field back.
 *
 * @param on the last time
 */
@HoldsPeople
public record Correction(NodeKey person, Field field, LocalDate on) {
    /** What a person can correct themselves. */
    public enum Field {
        NAME,
        DISCIPLINE,
        CLUSTER,
        PHONE,
        EMAIL,
        WECHAT,
        ADDRESS;

        /** The contact details that come by this channel. */
        public static Field of(Channel channel) {
            return valueOf(channel.name());
        }

        /** The channel of contact details; empty where it is something else. */
        public Optional<Channel> channel() {
            return Channel.ofCode(code());
        }

        /** The word used outside, such as {@code discipline}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #code}. */
        public static Optional<Field> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(field -> field.code().equals(code))
                    .findFirst();
        }
    }
}
