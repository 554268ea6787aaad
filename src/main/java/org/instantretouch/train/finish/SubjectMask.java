package org.instantretouch.train.finish;

/**
 * Guesses where the subject of a photo is: near the middle, of colours that are there rather than at the photo's border, behind
 * edges on every way from there (geodesic saliency, Wei and others, "Geodesic Saliency Using Background Priors", ECCV 2012),
 * seldom green, and no sky. How much each of these tells was fitted to subjects outlined by hand, by logistic regression.
 */
public final class SubjectMask {
    /** Along which colours a subject goes on. */
    public static final JointBilateral ALONG = new JointBilateral(4, 3, 0.12f);

    /** What is added to the shares of colours: those that occur nowhere are as likely here as there. */
    public static final float RARE = 1e-4f;

    /** How far behind edges the border itself is, where its colours are the subject's. */
    public static final float BORDER_APART = 0.3f;

    /** From here on the likelihood of a colour of the border tells that a subject reaches it. */
    public static final float REACHES_FROM = 0.4f;

    /** From here on it is as good as certain. */
    public static final float REACHES_TO = 0.9f;

    /** So many times the mean way behind edges is as far as it counts. */
    public static final float FAR = 2.2f;

    /** As far as it counts in photos almost without edges. */
    public static final float LEAST_FAR = 0.2f;

    /** Likelihoods of colours are told apart from here to 1 less this. */
    public static final float CERTAIN = 0.02f;

    /** Below it nothing is green. */
    public static final float GREEN_FROM = -0.02f;

    /** By so much more green than red or blue everything is. */
    public static final float GREEN_TO = 0.15f;

    /** What is less likely is not of the subject. */
    public static final float SUBJECT_FROM = 0.25f;

    /** What is likelier is all of it. */
    public static final float SUBJECT_TO = 0.5f;

    /** The weights while the middle stands for the subject's colours. */
    public static final Weights FIRST = new Weights(-1.05f, 1.73f, 1.59f, -0.79f, -1.03f, -3.15f);

    /** The weights when what the first found does. */
    public static final Weights SECOND = new Weights(-0.49f, 1.12f, 1.3f, -1.11f, -1.35f, -2.85f);

    private static final int SIDE = Scene.SIDE;
    private static final int PIXELS = SIDE * SIDE;

    /** Pixels from the photo's edge that show what is around its subject. */
    private static final int BORDER = 6;

    /** Pixels from the left and right edge that are near the corners. */
    private static final int CORNER = 16;

    /** How steeply the share of the subject falls from the middle. */
    private static final double MIDDLE_FALLS = 4;

    private static final float[] BORDER_PIXELS = borderPixels();
    private static final float[] MIDDLE = middlePixels();

    /**
     * How much each sign of a subject adds to the logarithm of its odds.
     *
     * @param always added everywhere
     * @param colour by half the logarithm of the odds that a colour is the subject's rather than the border's
     * @param apart by how far behind edges a pixel is, in [0, 1]
     * @param across by the square of its place across, from -1 to 1
     * @param down by the square of its place down, from -1 to 1
     * @param green by how green it is, in [0, 1]
     */
    public record Weights(float always, float colour, float apart, float across, float down, float green) {
        /** The part that depends on the place alone, of each pixel, row by row. */
        public float[] ofPlace() {
            float[] sum = new float[PIXELS];
            for (int i = 0; i < PIXELS; i++) {
                float x = (2 * (i % SIDE) + 1f) / SIDE - 1;
                float y = (2 * (i / SIDE) + 1f) / SIDE - 1;
                sum[i] = always + across * x * x + down * y * y;
            }
            return sum;
        }
    }

    private final float[] rgb;
    private final float[] sky;
    private final JointBilateral.Weights along;
    private final ColourCounts around;

    private SubjectMask(float[] rgb, float[] sky) {
        this.rgb = rgb;
        this.sky = sky;
        along = ALONG.weights(rgb);
        around = new ColourCounts(rgb, BORDER_PIXELS);
    }

    /**
     * How far each pixel is of the subject.
     *
     * @param rgb a photo of {@link Scene#SIDE} x {@link Scene#SIDE} pixels, interleaved encoded colours in [0, 1]
     * @param sky how far each pixel is sky, in [0, 1], row by row
     * @return in [0, 1], row by row
     */
    static float[] of(float[] rgb, float[] sky) {
        return new SubjectMask(rgb, sky).find();
    }

    private float[] find() {
        float[] likely = likely(MIDDLE);
        float[] apart = apart(likely);
        float[] found = chances(FIRST, likely, apart);
        for (int i = 0; i < PIXELS; i++) {
            found[i] *= found[i];
        }
        float[] mask = along.mean(chances(SECOND, likely(found), apart));
        for (int i = 0; i < PIXELS; i++) {
            mask[i] = Operators.smooth(SUBJECT_FROM, SUBJECT_TO, mask[i]);
        }
        return along.mean(mask);
    }

    /** How likely each pixel's colour is that of the subject, rather than of what is around it. */
    private float[] likely(float[] subject) {
        ColourCounts counts = new ColourCounts(rgb, subject);
        float[] likely = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float share = counts.share(rgb, i) + RARE;
            likely[i] = share / (share + around.share(rgb, i) + RARE);
        }
        return along.mean(likely);
    }

    /**
     * The least sum of steps of colour on a way from the border that goes straight, or first across and then up or down; in [0, 1], 1
     * from {@link #FAR} times the photo's mean on.
     */
    private float[] apart(float[] likely) {
        float[] apart = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            apart[i] = BORDER_PIXELS[i] > 0
                    ? BORDER_APART * Operators.smooth(REACHES_FROM, REACHES_TO, likely[i])
                    : Float.MAX_VALUE;
        }
        for (int step : new int[] {1, SIDE}) {
            for (int line = 0; line < SIDE; line++) {
                int start = step == 1 ? line * SIDE : line;
                for (int k = 1; k < SIDE; k++) {
                    shorten(apart, start + (k - 1) * step, start + k * step);
                }
                for (int k = SIDE - 1; k > 0; k--) {
                    shorten(apart, start + k * step, start + (k - 1) * step);
                }
            }
        }
        float mean = 0;
        for (float way : apart) {
            mean += way / PIXELS;
        }
        float far = Math.max(LEAST_FAR, FAR * mean);
        for (int i = 0; i < PIXELS; i++) {
            apart[i] = Math.min(1, apart[i] / far);
        }
        return apart;
    }

    private void shorten(float[] apart, int from, int to) {
        apart[to] = Math.min(apart[to], apart[from] + Scene.countedStep(rgb, from, to));
    }

    /** How likely each pixel is of the subject. */
    private float[] chances(Weights weights, float[] likely, float[] apart) {
        float[] chances = weights.ofPlace();
        for (int i = 0; i < PIXELS; i++) {
            float colour = Math.clamp(likely[i], CERTAIN, 1 - CERTAIN);
            float green = rgb[3 * i + 1] - Math.max(rgb[3 * i], rgb[3 * i + 2]);
            double sum = chances[i]
                    + weights.colour * 0.5 * Math.log(colour / (1 - colour))
                    + weights.apart * apart[i]
                    + weights.green * Operators.smooth(GREEN_FROM, GREEN_TO, green);
            chances[i] = (float) ((1 - sky[i]) / (1 + Math.exp(-sum)));
        }
        return chances;
    }

    /** How far each pixel is in the middle, where hardly anything but the subject is, row by row. */
    public static float[] middle() {
        return MIDDLE.clone();
    }

    /** 1 for each pixel that shows what is around the subject, 0 for the others, row by row. */
    public static float[] border() {
        return BORDER_PIXELS.clone();
    }

    private static float[] middlePixels() {
        float[] middle = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            float r = Scene.radius((i % SIDE + 0.5f) / SIDE, (i / SIDE + 0.5f) / SIDE);
            middle[i] = (float) Math.exp(-MIDDLE_FALLS * r * r);
        }
        return middle;
    }

    /** At the edges, but at the bottom only near the corners: there a subject may go on. */
    private static float[] borderPixels() {
        float[] border = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            int fromSide = Math.min(i % SIDE, SIDE - 1 - i % SIDE);
            boolean atBottom = SIDE - 1 - i / SIDE < BORDER && fromSide < CORNER;
            border[i] = Math.min(fromSide, i / SIDE) < BORDER || atBottom ? 1 : 0;
        }
        return border;
    }
}
