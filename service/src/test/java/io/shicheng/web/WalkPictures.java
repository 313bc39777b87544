package io.shicheng.web;

import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of each place that somebody comes by on a walk: in both languages, light and dark, at a desk and on a
 * telephone, in {@code target/screenshots/walks}. To go through all of these takes long, so that nothing is done unless
 * {@linkplain Picture#WANTED pictures are wanted}.
 */
final class WalkPictures {
    private static final Path FOLDER = Path.of("target", "screenshots", "walks");
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private WalkPictures() {}

    /**
     * Leaves the page as it was: light, at a desk, in the language of the walk.
     *
     * @param place of the walk, as files are called by it
     * @param there what is on the page at this place
     */
    static void of(Page page, String place, String there, String language) {
        if (!Picture.WANTED) {
            return;
        }
        for (String shown : List.of(language.equals("zh") ? "en" : "zh", language)) {
            page.language(shown);
            for (boolean dark : new boolean[] {true, false}) {
                page.dark(dark);
                for (int width : new int[] {PHONE, DESK}) {
                    page.width(width);
                    page.await(there);
                    page.awaitScript("return !document.querySelector('.map-page [aria-busy=true]')");
                    page.run("return new Promise(resolve => setTimeout(resolve, 600))");
                    String name = place + "-" + shown + (dark ? "-dark-" : "-light-") + width + ".png";
                    page.pictureTo(FOLDER.resolve(name));
                }
            }
        }
    }
}
