package io.shicheng.web.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The form of an answer: {@code ?format=csv} or {@code xlsx} for clients that cannot send a header, else as {@code Accept} says. */
@Configuration(proxyBeanMethods = false)
class FormatParameter implements WebMvcConfigurer, HandlerInterceptor {
    private static final MediaType CSV = MediaType.parseMediaType(CsvTable.TYPE);
    private static final MediaType XLSX = MediaType.parseMediaType(WorkbookTable.TYPE);
    private static final Map<String, List<MediaType>> FORMS =
            Map.of("json", List.of(MediaType.APPLICATION_JSON), "csv", List.of(CSV), "xlsx", List.of(XLSX));

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(FormatParameter::types, new HeaderContentNegotiationStrategy()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Not asked where a controller reads the parameter itself and says what type its answer has. */
    private static List<MediaType> types(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        String format = request.getParameter("format");
        if (format == null) {
            return ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST;
        }
        List<MediaType> types = FORMS.get(format);
        if (types == null) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON, CSV));
        }
        return types;
    }

    /** Says to caches that the same address can be answered in another form. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object types = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        if (types instanceof Collection<?> several && several.size() > 1) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        return true;
    }
}
