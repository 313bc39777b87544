package io.shicheng.web.imports;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Uploads go straight to the private folder, not through memory or a folder that others can read. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {
    @Bean
    MultipartConfigElement multipartConfigElement(
            UploadFolder folder, @Value("${shicheng.web.largest-upload:2GB}") DataSize largest) {
        return new MultipartConfigElement(folder.root().toString(), largest.toBytes(), largest.toBytes(), 0);
    }
}
