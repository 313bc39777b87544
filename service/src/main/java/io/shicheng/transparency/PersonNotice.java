package io.shicheng.transparency;

import io.shicheng.disclosure.HoldingsDisclosure;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.retention.RetentionPeriod;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The notice to the people in the graph: a page in English, a page in Chinese. */
@Component
public class PersonNotice {
    private final Path file;
    private final RetentionPeriod period;
    private final HoldingsDisclosure.Smallest smallest;

    @Autowired
    PersonNotice(StoreLocation location, RetentionPeriod period, HoldingsDisclosure holdings) {
        this(location.folder().resolve(DeclarationFile.NAME), period, holdings.smallest());
    }

    PersonNotice(Path file, RetentionPeriod period, HoldingsDisclosure.Smallest smallest) {
        this.file = file;
        this.period = period;
        this.smallest = smallest;
    }

    /**
     * As Markdown.
     *
     * @throws NoticeException if what an admin declares cannot be read
     */
    public String text() {
        Declaration declared = DeclarationFile.read(file);
        return page(declared, Language.EN) + "\n---\n\n" + page(declared, Language.ZH);
    }

    /**
     * In one language: Chinese for readers of Chinese, English for all others.
     *
     * @throws NoticeException if what an admin declares cannot be read
     */
    public String text(Locale language) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(language.getLanguage());
        return page(DeclarationFile.read(file), chinese ? Language.ZH : Language.EN);
    }

    private String page(Declaration declared, Language language) {
        return Template.of("notice", language).filled(Facts.of(declared, period, smallest, language));
    }
}
