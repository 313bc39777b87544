package io.shicheng.web.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * What is answered at the addresses of the page. Files are kept for a year by whoever fetched them under their version.
 * Without one they are those of now, asked for each time.
 */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PublishedPage page = PublishedPage.current();

    @Bean
    SimpleUrlHandlerMapping pageDocuments() {
        Map<String, PageDocument> documents = new LinkedHashMap<>();
        Stream.concat(Stream.of("/"), Pages.addresses())
                .forEach(address -> documents.put(address, new PageDocument(page.document(address))));
        return new SimpleUrlHandlerMapping(documents, 1);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String library = "classpath:/" + PageFiles.library();
        registry.addResourceHandler(page.address("**"))
                .addResourceLocations("classpath:/static/page/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler(page.address("*.svg"))
                .addResourceLocations("classpath:/static/")
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler(page.address("lib/lit-html/**"))
                .addResourceLocations(library)
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler("/page/lib/lit-html/**")
                .addResourceLocations(library)
                .setUseLastModified(false);
    }

    /**
     * A document of an earlier version, such as one that a browser opens again, finds the page of now: its first module
     * leads there, and with it all that this one imports. Other modules of that version are not there any more, since
     * half a page of one version and half of another is none.
     */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        String other = "/page/{other:(?!" + page.version() + ")[0-9a-f]*}/";
        for (String file : page.named()) {
            registry.addRedirectViewController(other + file, page.address(file));
        }
    }
}
