package io.shicheng.web.description;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names schemas after their classes, with the class around them before and without what only the source needs:
 * {@code PlanView.Row} is {@code PlanRow}, {@code DisclosedSubject.Tie} is {@code SubjectTie},
 * {@code SnapshotController.Wish} is {@code SnapshotWish}.
 */
final class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith("io.shicheng.")) {
            return super.nameForClass(type, options);
        }
        String name = nameOf(type);
        Class<?> other = taken.putIfAbsent(name, type);
        return other == null || other.equals(type) ? name : name + "Of" + plain(type.getPackageName());
    }

    private static String nameOf(Class<?> type) {
        String own = plain(type.getSimpleName());
        if (type.getEnclosingClass() == null) {
            return own;
        }
        String around = nameOf(type.getEnclosingClass());
        if (around.endsWith(own)) {
            return around;
        }
        boolean says = own.contains(around.replaceFirst("s$", "")) || around.startsWith(own);
        return says ? own : around + own;
    }

    private static String plain(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        String bare = last.replaceFirst("^Disclosed(?=.)", "").replaceFirst("(?<=.)(View|Controller)$", "");
        // a word that many languages keep for themselves
        return bare.equals("Import") ? "ImportRun" : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }
}
