package io.shicheng.layout.packing;

/** The discs on the outside of those that are placed, each touching the next: a ring of links. */
final class Outline {
    private static final double TOUCHING = 1e-6;
    private static final int NONE = Integer.MAX_VALUE;

    private final double[] radius;
    private final double[] x;
    private final double[] y;
    private final int[] next;
    private final int[] previous;

    Outline(double[] radius, double[] x, double[] y) {
        this.radius = radius;
        this.x = x;
        this.y = y;
        this.next = new int[radius.length];
        this.previous = new int[radius.length];
    }

    /** Places the first discs. */
    void place(int count) {
        if (count > 1) {
            x[1] = radius[0] + radius[1];
        }
        if (count > 2) {
            touch(1, 0, 2);
            link(0, 1);
            link(1, 2);
            link(2, 0);
        }
        for (int disc = 3; disc < count; disc++) {
            add(disc);
        }
    }

    private void link(int disc, int following) {
        next[disc] = following;
        previous[following] = disc;
    }

    /** Puts a disc where it touches two, to the right of the way from one to the other as seen with y upwards. */
    private void touch(int one, int other, int disc) {
        double across = x[other] - x[one];
        double along = y[other] - y[one];
        double apart = Math.sqrt(across * across + along * along);
        double toOne = radius[one] + radius[disc];
        double toOther = radius[other] + radius[disc];
        // where the foot of the triangle's height stands on the line between both
        double foot = (toOne * toOne - toOther * toOther + apart * apart) / (2 * apart);
        double height = Math.sqrt(Math.max(0, toOne * toOne - foot * foot));
        x[disc] = x[one] + (foot * across + height * along) / apart;
        y[disc] = y[one] + (foot * along - height * across) / apart;
    }

    /** Puts a disc onto the outline, between the two that leave it closest to the middle and free of the others. */
    private void add(int disc) {
        int one = closest(disc - 1);
        int other = next[one];
        while (true) {
            touch(one, other, disc);
            int hit = firstHit(one, other, disc);
            if (hit == NONE) {
                link(one, disc);
                link(disc, other);
                return;
            }
            // whatever lies between is not on the outside any more
            if (hit >= 0) {
                other = hit;
            } else {
                one = -1 - hit;
            }
            link(one, other);
        }
    }

    /** The start of the pair whose touching point is closest to the middle of the first disc. */
    private int closest(int onOutline) {
        int closest = onOutline;
        double least = Double.POSITIVE_INFINITY;
        int disc = onOutline;
        do {
            int following = next[disc];
            double both = radius[disc] + radius[following];
            double across = (x[disc] * radius[following] + x[following] * radius[disc]) / both;
            double along = (y[disc] * radius[following] + y[following] * radius[disc]) / both;
            double distance = across * across + along * along;
            if (distance < least) {
                least = distance;
                closest = disc;
            }
            disc = following;
        } while (disc != onOutline);
        return closest;
    }

    /**
     * Walks the outline both ways, by turns the shorter way, to the first disc that another overlaps with: its number if it
     * lies ahead, its number below −1 if behind, or {@link #NONE}.
     */
    private int firstHit(int one, int other, int disc) {
        int ahead = next[other];
        int behind = previous[one];
        double wayAhead = radius[other];
        double wayBehind = radius[one];
        do {
            if (wayAhead <= wayBehind) {
                if (overlap(ahead, disc)) {
                    return ahead;
                }
                wayAhead += 2 * radius[ahead];
                ahead = next[ahead];
            } else {
                if (overlap(behind, disc)) {
                    return -1 - behind;
                }
                wayBehind += 2 * radius[behind];
                behind = previous[behind];
            }
        } while (ahead != next[behind]);
        return NONE;
    }

    private boolean overlap(int placed, int disc) {
        double across = x[placed] - x[disc];
        double along = y[placed] - y[disc];
        double apart = (radius[placed] + radius[disc]) * (1 - TOUCHING);
        return across * across + along * along < apart * apart;
    }
}
