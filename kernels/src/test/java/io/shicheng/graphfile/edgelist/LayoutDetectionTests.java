package io.shicheng.graphfile.edgelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutDetectionTests {
    private static Layout layout(String content) {
        return LayoutDetection.of(content.replace('@', '\n').replace('~', '\t').getBytes(StandardCharsets.UTF_8), true);
    }

    private static String remarks(Layout layout) {
        return layout.remarks().stream().map(Layout.Remark::code).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ausgangsknoten;Zielknoten",
                "Absender;Empfänger",
                "expéditeur;destinataire",
                "de;vers",
                "van;naar",
                "nodo1;nodo2",
                "sommet1;sommet2",
                "Отправитель;Получатель",
                "起始;终止",
                "发送方;接收方",
                "父节点;子节点",
                "'source';'target'"
            })
    void knowsHeadingsOfManyLanguages(String heading) {
        Layout layout = layout(heading + ";x@Anna;Bo;y@Bo;Cai;z");
        assertThat(layout.skip()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            1 2@2 3 ! BLANKS
            1~2@2~3 ! TAB
            1,2@2,3 ! COMMA
            1;2@2;3 ! SEMICOLON
            1|2@2|3 ! PIPE
            Anna~Hall 3@Bo~Hall 4 ! TAB
            Anna Lee,Bo@Bo,Cai Li ! COMMA
            Li, Wei~Bo@Bo~He, An ! TAB
            Li, Wei;Bo@Bo;He, An ! SEMICOLON
            A~B~0,75@B~C~0,5 ! TAB
            A;B;0,75@B;C;0,5 ! SEMICOLON
            A|B|0,75@B|C|0,5 ! PIPE
            A B 0,75@B C 0,5 ! BLANKS
            A B 2@B C 0,5 ! BLANKS
            A;B;2 000,5@B;C;1 000 ! SEMICOLON
            A;B;old, close@B;C;new, far ! SEMICOLON
            A~B~x, y@B~C~z, w ! TAB
            A;B;1.250,5 ! SEMICOLON
            Hall 3,4@Hall 4,5 ! COMMA
            Paris;FR,Berlin;DE@Berlin;DE,Rom;IT ! COMMA
            a~~b@abcdefgh~c ! BLANKS
            0 1@ 1~2@2  3   0.5 ! BLANKS
            a,~b@b,~c ! COMMA
            "A;B",C@D,E ! COMMA
            "A,B";C@D;E ! SEMICOLON
            "A,B" C@"D" E ! BLANKS
            source;target,x@A;B ! SEMICOLON
            sep=,@A;1,B;2 ! COMMA
            "sep=;"@A,B;C@D;E ! SEMICOLON
            http://a/b:c?x=1 http://d/e@http://d/e f.g ! BLANKS
            张三,李四@李四,王五 ! COMMA
            """)
    void partsValuesAsMostLinesDo(String content, Separator separator) {
        assertThat(layout(content).separator()).isEqualTo(separator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            source,target@a,b ! 0 1
            Source Target Weight@a b 1 ! 0 1
            FROM;TO@a;b ! 0 1
            FromNodeId~ToNodeId@1~2 ! 0 1
            source_id,target_id@1,2 ! 0 1
            src,dst@a,b ! 0 1
            id_1,id_2@0,1 ! 0 1
            node_1,node_2@Anna,Bo ! 0 1
            id1,id2@7,8 ! 0 1
            Person A,Person B@Anna,Bo ! 0 1
            u,v@1,2 ! 0 1
            u,v@Anna,Bo ! 0 1
            teacher,student@Wang,Li ! 0 1
            :START_ID(Person),:END_ID(Person),:TYPE@1,2,KNOWS ! 0 1
            起点,终点@1,2 ! 0 1
            从,到,权重@甲,乙,2 ! 0 1
            来源;目标@甲;乙 ! 0 1
            源节点~目标节点~强度@甲~乙~2 ! 0 1
            人物1,人物2@张三,李四 ! 0 1
            师父,徒弟@张三,李四 ! 0 1
            Quelle;Ziel;Gewicht@A;B;0,5 ! 0 1
            ｓｏｕｒｃｅ,Target@a,b ! 0 1
            Source,Target,Type,Id,Label,Weight@A,B,Undirected,0,,2 ! 0 1
            weight,target,source@2,b,a ! 2 1
            ,source,target@0,a,b ! 1 2
            start,end,source,target@1990,1991,a,b ! 2 3
            "from" "to"@"1" "a" "b"@"2" "b" "c" ! 1 2
            """)
    void findsTheEndsByTheirHeadings(String content, String ends) {
        Layout layout = layout(content);
        assertThat(layout.from() + " " + layout.to()).isEqualTo(ends);
        assertThat(layout.skip()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            A,B@B,C
            u,v@v,w
            u v@w x
            node1,node2@node2,node3
            node1,node2@node3,node4
            start,end@end,start
            v1 v2@v3 v9
            hero,comic@Thor,Hulk
            x 1@1 2@2 3
            A B 2@B C 3
            1 2@a b
            a b NA@b c 2
            王,李@李,张
            """)
    void takesAFirstLineInDoubtForAnEdge(String content) {
        Layout layout = layout(content);
        assertThat(layout.skip()).isZero();
        assertThat(layout.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            hero,comic@1,2@2,3
            甲列 乙列@1 2@2 3
            user,film@1,Alien@2,Brazil
            a b closeness@x y 1@y z 2.5
            a;b;w@x;y;0,5@y;z;1
            """)
    void saysThatAFirstLineIsTakenForAHeadingByType(String content) {
        Layout layout = layout(content);
        assertThat(layout.skip()).isEqualTo(1);
        assertThat(remarks(layout)).isEqualTo("heading_by_type");
        assertThat(layout.remarks().getFirst().line()).isEqualTo(1);
    }

    @Test
    void namesTheColumnsThatAreLeftOut() {
        Layout layout = layout("# c@Source,Target,Type,Id,Label,Weight@A,B,Undirected,0,,2@B,C,Directed,1,x,3");
        assertThat(layout.remarks()).containsExactly(new Layout.Remark("columns_left_out", 2, "Id, Label"));
        assertThat(List.of(layout.weight(), layout.direction(), layout.columns()))
                .containsExactly(5, 2, 6);
        assertThat(layout.skip()).isEqualTo(2);
        assertThat(remarks(layout("source,target,year@a,b,1990"))).isEqualTo("columns_left_out no_weight_column");
        assertThat(layout("source,target,type@a,b,knows").direction()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            name,age,city,team@A,3,P,x@B,4,Q,y ! no_ends ! 1
            # c@Id;Label@1;Anna ! no_ends ! 2
            编号,姓名@1,张三 ! no_ends ! 1
            1 2 5 99@2 3 4 98 ! too_many_values ! 1
            ,A,B,C@A,0,1,1@B,1,0,0@C,1,0,0 ! matrix ! 1
            A B C@A 0 1 1@B 1 0 0@C 1 0 0 ! matrix ! 1
            A -> B@B -> C ! arrow ! 1
            张三，李四@李四，王五 ! wide_separator ! 1
            sep=:@a:b ! unknown_separator ! 1
            A pp B@B pd C ! format_not_read ! 0
            # only comments ! no_edges ! 0
            "a,b@c,d ! quote_open ! 1
            """)
    void refusesWhatIsNoListOfEdgesByName(String content, String code, long line) {
        EdgeListProblem problem = catchThrowableOfType(EdgeListProblem.class, () -> layout(content));
        assertThat(problem).isNotNull();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(line);
    }

    /** The shortcut for whole numbers gives what a look at the columns gives. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            1 2@2 3@
            # c@1 2@2 3
            1~2~0.5@2~3~1@
            1,2@2,3,4@
            """)
    void takesPlainNumbersAsTheLongWayDoes(String content) {
        Layout plain = layout(content);
        Layout longWay = layout(content + (content.endsWith("@") ? "" : "@") + "x"
                + (char) plain.separator().character() + "y");
        assertThat(longWay).isEqualTo(plain);
    }
}
