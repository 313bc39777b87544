package io.shicheng.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small tables in the code pages of many alphabets: Chinese and UTF-8 are told from the others. */
@Tag("thorough")
class EncodingScanTests {
    private static final String RUSSIAN =
            "id,name,source\nr1,Иванов Пётр,Реестр мастеров\nr2,Смирнова Анна,Реестр мастеров\nr3,Ли Ян,Реестр\n";
    private static final String GREEK = "id,name\n1,Παπαδόπουλος Γιώργος\n2,Ιωάννου Μαρία\n3,Κων/νος\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "毛梅",
                "张伟",
                "师承",
                "王",
                "龙泉青瓷",
                "張鳳鳴 劉鵬飛 陶藝師錄",
                "景德镇，制瓷；画坯",
                "黎明 𧧌震",
                "鑫 淼 张三 李四",
                "编号,姓名,聚落",
                "北京 北京 北京 北京 北京 北京 北京",
                "慧能 神會 馬祖道一 百丈懷海 黃檗希運 臨濟義玄",
                "中国工艺美术大师名录第三辑"
            })
    void readsChineseInGbk(String text) {
        assertThat(charset("id,name\n1," + text + "\n", "GB18030")).isEqualTo(Charset.forName("GB18030"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José",
                "Müller, Élan, Ça va, où, à côté",
                "« À la carte »",
                "Łódź Čapek Ñandú",
                "Иванов Пётр",
                "Παπαδόπουλος",
                "师承",
                "毛梅",
                "30 °C",
                "§ 5",
                "3×4",
                "x\u00A0y",
                "\u00A0",
                "½",
                "© 2020",
                "שלום",
                "مرحبا",
                "Zoë",
                "é",
                "Jean·Paul"
            })
    void readsUtf8(String text) {
        EncodingScan scan = scan(("id,name\n1," + text + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(scan.charset(false)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(scan.isDoubtful(false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic"})
    void doesNotReadRussianAsChinese(String encoding) {
        assertThat(charset(RUSSIAN, encoding)).isNull();
        assertThat(charset(RUSSIAN.toUpperCase(java.util.Locale.ROOT), encoding))
                .isNull();
        assertThat(charset("id,name\n1,Анна\n", encoding)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | José, Müller, Élan, Ça va, à côté, naïve",
                "windows-1252 | Müller",
                "windows-1252 | Böhm Jäger Grün Süß",
                "ISO-8859-1 | François Étienne",
                "windows-1250 | Łukasz Wójcik, Dvořák, Kovács Zoltán",
                "windows-1254 | Şükrü Çağlar Öztürk",
                "windows-1255 | שלום עולם",
                "windows-1256 | محمد علي",
                "x-windows-874 | สมชาย ใจดี",
                "IBM437 | Müller José",
                "x-MacRoman | Müller José",
                "Big5 | 張鳳鳴 劉鵬飛 陶藝師錄",
                "Big5 | 陳大文 王小明 台北市 編號 姓名",
                "windows-31j | 山田太郎 鈴木花子 東京都 有田焼の職人",
                "windows-31j | カタカナ テスト",
                "EUC-JP | 有田焼の職人たちのリスト",
                "EUC-KR | 김철수",
                "EUC-KR | 이영희 박민수 서울 도예가",
                "EUC-KR | 이름 직업 생년 도자기 장인 명단"
            })
    void doesNotReadOtherAlphabetsAsChinese(String encoding, String text) {
        assertThat(charset("id,name\n1," + text.replace(", ", "\n2,") + "\n", encoding))
                .isNull();
    }

    /** Each alone: a name or two say little, and GB18030 has a character for nearly every pair of bytes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUC-JP | 山田太郎, 鈴木花子, 佐藤健一, 中村庄司, 渡辺直樹, 高橋美咲",
                "windows-31j | 山田太郎, 鈴木花子, 佐藤健一, 渡辺直樹",
                "EUC-KR | 김철수, 이영희, 박민수, 최지우, 강하늘",
                "x-windows-949 | 똠방각하, 김철수, 이영희",
                "Big5 | 陳大文, 王小明, 林美玲, 李詩涵, 張大千, 羅雅雯, 莊家豪",
                "KOI8-R | Иванов Пётр, Смирнова Анна, Ли Ян, Анна, ИВАНОВ",
                "ISO-8859-5 | Иванов, Анна, ЛИ АННА",
                "windows-1251 | Иванов, АННА, Ли Ян",
                "IBM866 | Иванов, АННА",
                "windows-1253 | Παππάς, ΜΑΡΙΑ, Ελένη",
                "ISO-8859-7 | Παππάς, ΜΑΡΙΑ, Ελένη"
            })
    void doesNotReadASingleNameAsChinese(String encoding, String names) {
        for (String name : names.split(", ")) {
            assertThat(charset("id,name\n1," + name + "\n", encoding))
                    .as(encoding + " " + name)
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三", "李四", "王小明", "张伟", "刘洋", "陈静", "赵思远", "慧能", "沈周", "唐寅", "文徵明", "仇英", "董其昌", "王原祁", "吴昌硕", "齐白石",
                "徐悲鸿", "张大千", "梅兰芳", "谢晋", "師父", "張大千", "陳大文", "林家豪,陳佳穎"
            })
    void readsASingleChineseName(String name) {
        assertThat(charset("id,name\n1," + name + "\n", "GBK")).isEqualTo(Charset.forName("GB18030"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1252 | Müller",
                "windows-1252 | José, Élan, À côté",
                "windows-1252 | 张伟, 王小明",
                "windows-1252 | Дюрер",
                "windows-1252 | O’Neil",
                "ISO-8859-1 | 张伟, Дюрер",
                "x-MacRoman | José",
                "windows-1250 | Dvořák",
                "windows-1251 | Иванов",
                "GBK | 张三丰李四光, 王小明赵"
            })
    void tellsWhatWasSavedTwice(String takenFor, String names) {
        String text = "id,name\n1," + names.replace(", ", "\n2,") + "\n";
        Charset wrong = Charset.forName(takenFor);
        String once = new String(text.getBytes(StandardCharsets.UTF_8), wrong);
        EncodingScan scan = scan(once.getBytes(StandardCharsets.UTF_8));
        assertThat(scan.charset(false)).isNull();
        assertThat(scan.charset(true)).isNull();
        assertThat(scan.problem(false)).isEqualTo("encoded_twice");
        assertThat(scan.errorLine()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBK | 张伟, 王",
                "GBK | 李四",
                "EUC-KR | 김철수, 이영희",
                "windows-1251 | Иванов Пётр",
                "windows-1253 | Παππάς",
                "EUC-JP | 山田太郎"
            })
    void tellsWhatWasTakenForWestern(String encoding, String names) {
        String text = "id,name\n1," + names.replace(", ", "\n2,") + "\n";
        String western = new String(text.getBytes(Charset.forName(encoding)), StandardCharsets.ISO_8859_1);
        EncodingScan scan = scan(western.getBytes(StandardCharsets.UTF_8));
        assertThat(scan.charset(false)).isNull();
        assertThat(scan.problem(false)).isEqualTo("encoded_twice");
    }

    @Test
    void namesTheLineOfAStrayByteInUtf8() {
        byte[] bytes = "id,name\n1,Müller\n2,Käthe\n3,J\1rg\n4,Böhm\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xF6 : bytes[i];
        }
        EncodingScan scan = scan(bytes);
        assertThat(scan.charset(false)).isNull();
        assertThat(scan.problem(false)).isEqualTo("broken_utf8");
        assertThat(scan.errorLine()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "« Élan »",
                "JOÃO",
                "Ã",
                "Âge",
                "São Paulo",
                "Ångström",
                "ÉCOLE",
                "JOSÉ’S",
                "naïve",
                "Ä",
                "Übung",
                "Īss",
                "Иванов Пётр",
                "张伟",
                "寮",
                "°C",
                "£5",
                "√2",
                "Ærø",
                "Łódź",
                "ÎLE",
                "ÐÞ",
                "Ďábel",
                "Şükrü"
            })
    void doesNotTakeForSavedTwiceWhatIsWritten(String text) {
        assertThat(scan(("id,name\n1," + text + "\n").getBytes(StandardCharsets.UTF_8))
                        .charset(false))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1252",
                "windows-1250",
                "ISO-8859-2",
                "windows-1254",
                "ISO-8859-15",
                "x-MacRoman",
                "IBM850"
            })
    void doesNotReadAnAccentAsChinese(String encoding) {
        Charset charset = Charset.forName(encoding);
        for (int b = 0x80; b <= 0xFF; b++) {
            String letter = new String(new byte[] {(byte) b}, charset);
            if (Character.isLetter(letter.charAt(0))) {
                for (String word :
                        List.of("Ma" + letter + "ra", letter + "ta", "Xa" + letter + "le, Jos" + letter + " Li")) {
                    assertThat(charset("id,name\n1," + word + "\n", encoding))
                            .as(encoding + word)
                            .isNull();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A班 王小明", "id1王小明", "王小明 (Wang Xiaoming)", "T恤 师傅 李", "VIP王,李,张"})
    void readsChineseBesideLatinWords(String text) {
        assertThat(charset("id,name\n1," + text + "\n2,景德镇\n", "GBK")).isEqualTo(Charset.forName("GB18030"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1253", "ISO-8859-7"})
    void doesNotReadGreekAsChinese(String encoding) {
        assertThat(charset(GREEK, encoding)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"毛喜", "志愿", "希元", "魏巍"})
    void warnsWhereUtf8SaysNothing(String name) {
        assertThat(scan(("id,name\n1," + name + "\n").getBytes(Charset.forName("GBK")))
                        .isDoubtful(false))
                .isTrue();
    }

    @Test
    void saysThatBytesAreNamesInAnotherEncodingToo() {
        EncodingScan scan = scan("id,name\nb1,ЛИ ПЁТР\n".getBytes(Charset.forName("ISO-8859-5")));
        assertThat(scan.charset(false)).isEqualTo(Charset.forName("GB18030"));
        assertThat(scan.isDoubtful(false)).isTrue();
        assertThat(scan("id,name\nb1,王小明\n".getBytes(Charset.forName("GBK"))).isDoubtful(false))
                .isFalse();
    }

    @Test
    void saysThatBytesMeanSomethingInBoth() {
        EncodingScan scan = scan("id,name\nb1,毛梅\n".getBytes(Charset.forName("GBK")));
        assertThat(scan.isDoubtful(false)).isTrue();
        assertThat(scan.charset(false)).isEqualTo(Charset.forName("GB18030"));
        assertThat(scan.charset(true)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void doesNotCallRussianBrokenUtf8() {
        EncodingScan scan = scan(RUSSIAN.getBytes(Charset.forName("windows-1251")));
        assertThat(scan.charset(false)).isNull();
        assertThat(scan.problem(false)).isEqualTo("unknown_encoding");
    }

    private static @Nullable Charset charset(String text, String encoding) {
        return scan(text.getBytes(Charset.forName(encoding))).charset(false);
    }

    private static EncodingScan scan(byte[] bytes) {
        EncodingScan scan = new EncodingScan();
        long line = 1;
        for (int i = 0; i < bytes.length; i++) {
            scan.next(bytes[i] & 0xFF, i, line);
            line += bytes[i] == '\n' ? 1 : 0;
        }
        scan.end(bytes.length, line);
        return scan;
    }
}
