package io.shicheng.web;

import java.util.List;

/**
 * A small register: {@code p1} and {@code p5} agreed to be named and contacted, {@code p3} to be published, {@code m1}
 * died long ago, and the others agreed to nothing.
 */
final class SmallRegister {
    private SmallRegister() {}

    static List<Http.Upload> files() {
        StringBuilder people = new StringBuilder("id,name,cluster,discipline,died,source\n");
        people.append("m1,王老,craft-town,ceramics,1901,A register\n");
        for (int i = 1; i <= 20; i++) {
            people.append("p").append(i).append(",Secret").append(i).append(",craft-town,ceramics,,A register\n");
        }
        StringBuilder ties = new StringBuilder("kind,from,to,basis,source\n");
        ties.append("master_of,m1,p1,published,\"Register, p. 1\"\n");
        ties.append("master_of,p1,p2,published,\"Register, p. 2\"\n");
        ties.append("worked_with,p1,p3,published,\"Register, p. 3\"\n");
        ties.append("worked_with,p1,p4,published,\"Register, p. 4\"\n");
        ties.append("credited_on,p1,w1,published,\"Register, p. 5\"\n");
        ties.append("credited_on,p5,w1,published,\"Register, p. 5\"\n");
        for (int i = 5; i < 20; i++) {
            ties.append("worked_with,p" + i + ",p" + (i + 1) + ",published,\"Register, p. 6\"\n");
        }
        return List.of(
                upload("people.csv", people.toString()),
                upload("ties.csv", ties.toString()),
                upload("works.csv", "id,title,year,source\nw1,The Kiln,2011,A catalogue\n"),
                upload("clusters.csv", "id,name_zh,name_en\ncraft-town,瓷都,Craft town\nfilm-town,影城,Film town\n"),
                upload("consents.csv", consents()),
                upload("contacts.csv", "person,channel,value\np1,phone,555-0101\np5,wechat,wx-five\n"));
    }

    private static String consents() {
        StringBuilder consents = new StringBuilder("person,scope,purpose,receiver,given_on,how,evidence\n");
        for (String person : List.of("p1", "p5")) {
            for (String scope : List.of("named", "contact")) {
                consents.append(person)
                        .append(',')
                        .append(scope)
                        .append(",insurance,association,2026-01-02,letter,box\n");
            }
        }
        return consents.append("p3,published,insurance,association,2026-01-02,letter,box\n")
                .toString();
    }

    private static Http.Upload upload(String name, String content) {
        return new Http.Upload("file", name, content);
    }
}
