package io.shicheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kite of Krackhardt as far as it goes to Heather, who is between Fernando and Garth and Ike; all historical. */
final class KiteRegister {
    private KiteRegister() {}

    /** Writes its tables into a folder of their own. */
    static String in(Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), """
                id,name,died,source
                f,Fernando,1500,A register
                g,Garth,1500,A register
                h,Heather,1500,A register
                i,Ike,1500,A register
                """);
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source
                worked_with,f,g,published,A register
                worked_with,f,h,published,A register
                worked_with,g,h,published,A register
                worked_with,h,i,published,A register
                """);
        return files.toString();
    }
}
