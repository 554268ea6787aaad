package org.instantretouch.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.instantretouch.color.ColorProfile;

/**
 * Makes the sample photo of the start screen, so that it is ours to give away: a lake below mountains at dusk, a little dark
 * and a little cold. The same code gives the same picture. To run it:
 *
 * <pre>
 * ./mvnw -q test-compile
 * java -cp target/classes:target/test-classes org.instantretouch.photo.SamplePhoto assets/sample.jpg
 * </pre>
 *
 * <p>The land is a height field, marched from the eye outwards, a column of the picture at a time. The lake's reflection is
 * the same land seen from as far below the water. Lengths are metres: x to the right, y up from the water, z away. A view
 * direction is (u, v, 1). Light is linear until {@link #develop}. Numbers inside the methods are a painter's choices, made by
 * eye; a constant added to a place in the noise only picks another part of it.
 */
final class SamplePhoto {
    private static final int WIDTH = 2400;
    private static final int HEIGHT = WIDTH * 2 / 3;
    private static final int JPEG_QUALITY = 88;
    private static final int SEED = 20_260_101;

    private static final double FOCAL = WIDTH * 0.87;
    private static final double HORIZON = HEIGHT * 0.47;
    private static final double EYE = 14;
    private static final double NEAREST_LAND = 420;
    private static final double FARTHEST_LAND = 26_000;
    private static final double STEP = 1.0011;

    /** Samples along each side of a pixel. */
    private static final int FINE = 2;

    /** Land may show this far below the horizon: where the nearest shore could be. */
    private static final int LOWEST = (int) (FOCAL * EYE / NEAREST_LAND) + 2;

    private static final int VIEW_ROWS = (HEIGHT + LOWEST) * FINE;

    private static final Vec SUN = new Vec(-0.80, 0.27, -0.36).unit();
    private static final Vec SUNLIGHT = new Vec(3.3, 1.85, 1.02);
    private static final Vec SKYLIGHT = new Vec(0.20, 0.28, 0.44);
    private static final Vec HAZE = new Vec(0.40, 0.45, 0.56);
    private static final Vec ROCK = new Vec(0.20, 0.19, 0.185);
    private static final Vec TURF = new Vec(0.085, 0.105, 0.035);
    private static final Vec SNOW = new Vec(0.80, 0.82, 0.86);
    private static final Vec PINE = new Vec(0.026, 0.046, 0.024);
    private static final Vec DEEP_WATER = new Vec(0.020, 0.034, 0.040);
    private static final Vec CLOUD_LIT = new Vec(1.05, 0.80, 0.66);
    private static final Vec CLOUD_SHADE = new Vec(0.36, 0.38, 0.48);
    private static final Vec SKY_NEAR_SUN = new Vec(0.86, 0.66, 0.55);
    private static final Vec SKY_OPPOSITE = new Vec(0.62, 0.58, 0.62);
    private static final Vec SKY_MIDDLE = new Vec(0.43, 0.53, 0.70);
    private static final Vec SKY_HIGH = new Vec(0.13, 0.23, 0.44);
    private static final Color EARTH = new Color(24, 32, 18);

    private static final double EXPOSURE = 1.12;
    private static final double CONTRAST = 1.22;
    private static final double VIGNETTE = 0.42;
    private static final double[] COOL = {0.955, 1.0, 1.04};

    private static final double EYE_OVER_MEADOW = 2.3;
    private static final double MEADOW_START = 3.9;
    private static final double FOCUS = 5.7;
    private static final int BLUR = 5;
    private static final double MEADOW_EDGE = 11;
    private static final double MEADOW_END = 16;

    private static final int RIPPLE_TAPS = 5;
    private static final double TREE_LINE = 520;
    private static final double TREE_SPACING = 6.4;

    private static final List<Peak> PEAKS = List.of(
            new Peak(1100, 7600, 2500, 2100),
            new Peak(-2900, 9600, 2300, 2400),
            new Peak(4300, 8800, 2000, 1800),
            new Peak(-4700, 7200, 1700, 1800),
            new Peak(-1900, 4300, 560, 1100),
            new Peak(2700, 4700, 700, 1100),
            new Peak(-1050, 2300, 210, 600),
            new Peak(1300, 2600, 260, 650),
            new Peak(-6500, 16000, 2600, 3500),
            new Peak(-800, 17000, 2300, 3200),
            new Peak(8000, 16000, 2600, 3500));

    private SamplePhoto() {}

    private record Peak(double x, double z, double height, double reach) {}

    /** A point, a direction or a colour. */
    private record Vec(double x, double y, double z) {
        Vec plus(Vec o) {
            return new Vec(x + o.x, y + o.y, z + o.z);
        }

        Vec times(Vec o) {
            return new Vec(x * o.x, y * o.y, z * o.z);
        }

        Vec times(double k) {
            return new Vec(x * k, y * k, z * k);
        }

        Vec mix(Vec o, double share) {
            return times(1 - share).plus(o.times(share));
        }

        double dot(Vec o) {
            return x * o.x + y * o.y + z * o.z;
        }

        Vec unit() {
            return times(1 / Math.sqrt(dot(this)));
        }
    }

    public static void main(String[] args) throws IOException {
        Vec[][] reflection = new Vec[WIDTH][];
        IntStream.range(0, WIDTH).parallel().forEach(x -> reflection[x] = column(across(x + 0.5), -EYE));
        Vec[][] picture = new Vec[WIDTH][HEIGHT];
        IntStream.range(0, WIDTH).parallel().forEach(x -> {
            for (int sub = 0; sub < FINE; sub++) {
                double px = x + (sub + 0.5) / FINE;
                Vec[] land = column(across(px), EYE);
                for (int row = 0; row < HEIGHT * FINE; row++) {
                    int k = (int) Math.floor((HORIZON + LOWEST) * FINE) - row;
                    Vec light = k >= 0 && land[k] != null ? land[k] : water(px, (row + 0.5) / FINE, reflection);
                    Vec so = sub == 0 && row % FINE == 0 ? new Vec(0, 0, 0) : picture[x][row / FINE];
                    picture[x][row / FINE] = so.plus(light.times(1.0 / FINE / FINE));
                }
            }
        });
        PhotoWriter.write(
                Path.of(args[0]),
                new Samples8(WIDTH, HEIGHT, 3, false, develop(picture, meadow())),
                ColorProfile.SRGB,
                PhotoMetadata.NONE,
                new WriteOptions(JPEG_QUALITY, false, true));
    }

    private static double across(double px) {
        return (px - WIDTH / 2.0) / FOCAL;
    }

    /** What is seen at and above each row from {@link #LOWEST} up; null is water. */
    private static Vec[] column(double u, double eye) {
        Vec[] rows = new Vec[VIEW_ROWS];
        int top = 0;
        int shown = 0;
        double lastRow = Double.NaN;
        double lastZ = NEAREST_LAND;
        for (double z = NEAREST_LAND; z < FARTHEST_LAND; z *= STEP) {
            double y = surface(u * z, z, 1);
            double row = ((Math.max(y, 0) - eye) / z * FOCAL + LOWEST) * FINE;
            if (y < 0) {
                top = Math.max(shown, (int) Math.ceil(row));
            }
            for (; top < row && top < VIEW_ROWS; shown = ++top) {
                double share = Double.isNaN(lastRow) ? 1 : Math.clamp((top - lastRow) / (row - lastRow), 0, 1);
                rows[top] = land(u, lastZ + (z - lastZ) * share);
            }
            lastRow = row;
            lastZ = z;
        }
        for (int k = Math.max(top, LOWEST * FINE); k < VIEW_ROWS; k++) {
            rows[k] = sky(u, ((k + 0.5) / FINE - LOWEST) / FOCAL);
        }
        return rows;
    }

    /** The land's height without trees; details finer than a pixel are left out. */
    private static double ground(double x, double z, double detail) {
        double coast = 1180 - 560 * smooth(-90, -330, x) - 260 * smooth(160, 520, x);
        coast += 130 * noise(x / 260, 7.3) + 45 * noise(x / 70, 1.7);
        double inland = z - coast;
        double shore = inland < 0 ? inland * 0.05 : 55 * (1 - Math.exp(-inland / 700));
        double mountains = 0;
        double wx = x + 260 * noise(x / 1500, z / 1500 + 40);
        double wz = z + 260 * noise(x / 1500 + 40, z / 1500);
        for (Peak peak : PEAKS) {
            double far = (square(wx - peak.x) + square(wz - peak.z)) / square(peak.reach);
            mountains += peak.height * Math.exp(-1.6 * Math.sqrt(far + 0.07) - 0.35 * far);
        }
        double smallest = Math.max(2, z / FOCAL * detail * 1.5);
        double ridges = 0;
        double weight = 1;
        double gain = 0.62;
        for (double length = 2600; length > smallest; length *= 0.49) {
            double ridge = 1 - Math.abs(noise(wx / length + length, wz / length - length)) * 1.35;
            ridge *= ridge * weight;
            weight = Math.clamp(0.12 + ridge * 1.5, 0, 1);
            ridges += ridge * gain;
            gain *= 0.53;
        }
        return shore + mountains * (0.30 + 0.85 * ridges) * smooth(-100, 900, inland);
    }

    private static double surface(double x, double z, double detail) {
        double y = ground(x, z, detail);
        return y > 0.7 && y < TREE_LINE + 200 && z < 7000 ? y + trees(x, z, y) : y;
    }

    /** How far the nearest pines rise above the ground here. */
    private static double trees(double x, double z, double y) {
        double top = 0;
        long cx = Math.round(x / TREE_SPACING);
        long cz = Math.round(z / TREE_SPACING);
        double share = 0.70
                + 0.7 * noise(x / 260, z / 260)
                + 0.8 * noise(x / 75, z / 75)
                - 1.7 * smooth(TREE_LINE * 0.4, TREE_LINE + 60, y);
        for (long i = cx - 1; i <= cx + 1; i++) {
            for (long j = cz - 1; j <= cz + 1; j++) {
                int dice = hash((int) i, (int) j);
                double dx = x - (i + ((dice & 255) / 255.0 - 0.5) * 0.9) * TREE_SPACING;
                double dz = z - (j + ((dice >> 8 & 255) / 255.0 - 0.5) * 0.9) * TREE_SPACING;
                double tall = (14 + 7 * noise(x / 90, z / 90)) * (0.6 + 0.9 * (dice >> 16 & 255) / 255.0);
                double reach = 1.2 + tall * 0.12;
                double away = Math.sqrt(dx * dx + dz * dz) / reach;
                if (away < 1 && (dice >>> 24) / 255.0 < share) {
                    double ragged = 0.16 * Math.sin(away * 23 + dice) + 0.3 * noise(x * 1.2, z * 1.2);
                    top = Math.max(top, tall * Math.pow(1 - away, 1.15) * (1 + ragged * away * 2));
                }
            }
        }
        return top;
    }

    /** The light from a point of the land. */
    private static Vec land(double u, double z) {
        double x = u * z;
        double y = ground(x, z, 0.5);
        double tree = surface(x, z, 0.5) - y;
        boolean wooded = tree > 0.3;
        Vec normal = normal(x, z, wooded);
        double grain = fbm(x / 23, z / 23 + y / 9, 4);
        double patch = fbm(x / 210, z / 210, 4);
        Vec rock = ROCK.times(0.85 + 0.5 * grain + 0.12 * noise(x / 300 + y / 60, y / 25));
        Vec grass = TURF.times(0.9 + 0.5 * patch + 0.3 * grain);
        Vec color = grass.mix(rock, smooth(0.80, 0.62, normal.y - 0.0003 * (y - 300) + 0.15 * patch));
        double snow = smooth(0.50, 0.68, normal.y + 0.00030 * (y - 800) + 0.16 * patch + 0.1 * grain);
        color = color.mix(SNOW, snow * smooth(430, 900, y + 300 * patch));
        double open = 1;
        if (wooded) {
            color = PINE.times(1 + 0.5 * patch + 0.7 * noise(x * 1.1, z * 1.1 + y));
            normal = normal.plus(new Vec(0, 0.5, 0)).unit();
            open = 0.25 + 0.75 * smooth(0, 14, tree);
        }
        double sun = Math.max(0, normal.dot(SUN)) * sunSeen(x, y + tree, z);
        Vec light = SUNLIGHT.times(sun).plus(SKYLIGHT.times((0.55 + 0.45 * normal.y) * open));
        double mist = 0.7 * Math.exp(-Math.max(0, y + tree) / 26) * smooth(750, 2000, z);
        double air = 1 - Math.exp(-z / 25_000) * (1 - mist * (0.75 + 0.5 * fbm(x / 300, z / 500, 3)));
        return color.times(light).mix(HAZE, Math.clamp(air, 0, 1));
    }

    private static Vec normal(double x, double z, boolean wooded) {
        double e = Math.max(0.35, z / FOCAL * 0.5);
        DoubleBinaryOperator height = (a, b) -> wooded ? surface(a, b, 0.5) : ground(a, b, 0.5);
        double east = height.applyAsDouble(x + e, z) - height.applyAsDouble(x - e, z);
        double north = height.applyAsDouble(x, z + e) - height.applyAsDouble(x, z - e);
        return new Vec(-east, 2 * e, -north).unit();
    }

    /** The share of the sun that the mountains let pass. */
    private static double sunSeen(double x, double y, double z) {
        double seen = 1;
        for (double far = 25; far < 3500 && seen > 0; far *= 1.22) {
            double gap = y + SUN.y * far - ground(x + SUN.x * far, z + SUN.z * far, 8);
            seen = Math.min(seen, smooth(-0.02, 0.035, gap / far));
        }
        return seen;
    }

    private static Vec sky(double u, double v) {
        Vec low = SKY_NEAR_SUN.mix(SKY_OPPOSITE, smooth(-0.6, 0.6, u));
        Vec clear = low.mix(SKY_MIDDLE, smooth(0, 0.20, v)).mix(SKY_HIGH, smooth(0.08, 0.62, v));
        double far = 1 / (v + 0.10);
        double density = cloud(u * far, far);
        double lit = Math.clamp(0.5 + 1.6 * (density - cloud(u * far - 0.16, far - 0.05)), 0, 1);
        Vec cloud = CLOUD_SHADE.mix(CLOUD_LIT, lit);
        return clear.mix(cloud, 0.85 * smooth(0.02, 0.62, density) * smooth(0.01, 0.13, v));
    }

    private static double cloud(double x, double z) {
        double warp = fbm(x * 0.5 + 9, z * 0.4, 3);
        return fbm(x * 0.55 + warp * 0.7, z * 0.9 + warp * 0.5 + 21, 7) * 1.5
                + 0.35 * noise(x * 0.2 + 5, z * 0.25)
                + 0.12;
    }

    /** The lake: the reflection, moved by ripples, over dark water. */
    private static Vec water(double px, double py, Vec[][] reflection) {
        double v = Math.max(0.5, py - HORIZON) / FOCAL;
        double z = EYE / v;
        double x = across(px) * z;
        // Ripples look alike at every distance: near ones are small, and of the far ones only the long can be seen.
        double depth = Math.log(z) * 26;
        double calm = smooth(-0.35, 0.35, fbm(x / 170, z / 60 + 3, 3));
        double ripple = fbm(x / z * 32, depth * 1.6, 4);
        double rough = (0.25 + 0.75 * calm) * v * FOCAL * 0.12 + 1.5;
        double shiftY = ripple * rough;
        double shiftX = fbm(x / z * 32 + 50, depth * 1.6, 2) * rough * 0.25;
        Vec sum = new Vec(0, 0, 0);
        for (int tap = 0; tap < RIPPLE_TAPS; tap++) {
            double row = v * FOCAL * 1.02 + shiftY + (tap - RIPPLE_TAPS / 2) * rough * 0.22;
            int k = (int) Math.clamp((row + LOWEST) * FINE, LOWEST * FINE, VIEW_ROWS - 1);
            Vec[] seen = reflection[(int) Math.clamp(px + shiftX, 0, WIDTH - 1)];
            while (seen[k] == null) {
                k++;
            }
            sum = sum.plus(seen[k].times(1.0 / RIPPLE_TAPS));
        }
        double mirror = 0.90 - 0.55 * smooth(0.06, 0.5, v) + 0.06 * ripple;
        return DEEP_WATER.mix(sum, mirror).plus(SKYLIGHT.times(0.10 * calm * smooth(0.1, 0.015, v)));
    }

    /** The near meadow, painted from its far edge to the lens; what is nearest is a little out of focus. */
    private static BufferedImage meadow() {
        BufferedImage layer = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
        // The blur leaves a margin as it was, which must lie outside the picture.
        BufferedImage near = new BufferedImage(WIDTH + 2 * BLUR, HEIGHT + 2 * BLUR, BufferedImage.TYPE_INT_ARGB_PRE);
        Random random = new Random(SEED);
        for (BufferedImage image : new BufferedImage[] {layer, near}) {
            Graphics2D g = image.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            if (image == near) {
                g.translate(BLUR, BLUR);
            }
            double from = image == layer ? MEADOW_END : FOCUS;
            double to = image == layer ? FOCUS : MEADOW_START;
            int plants = image == layer ? 150_000 : 24_000;
            for (int x = 0; x < WIDTH && image == layer; x++) {
                // Dark earth, so that no water shines through between the blades.
                int crest = (int) (HORIZON + EYE_OVER_MEADOW * FOCAL / edge(across(x))) + 4;
                g.setPaint(EARTH);
                g.fillRect(x, crest, 1, HEIGHT - crest);
            }
            for (int i = 0; i < plants; i++) {
                double z = from * Math.pow(to / from, (double) i / plants);
                double u = (random.nextDouble() - 0.5) * 1.3;
                if (z < edge(u)) {
                    plant(g, u, z, random);
                }
            }
            g.dispose();
        }
        float[] lens = new float[BLUR * BLUR];
        Arrays.fill(lens, 1f / lens.length);
        Graphics2D g = layer.createGraphics();
        g.drawImage(
                new ConvolveOp(new Kernel(BLUR, BLUR, lens), ConvolveOp.EDGE_NO_OP, null).filter(near, null),
                -BLUR,
                -BLUR,
                null);
        g.dispose();
        return layer;
    }

    private static double edge(double u) {
        return MEADOW_EDGE + 2.2 * noise(u * 2.2, 4.5) + 0.5 * noise(u * 11, 8.5) - 2.5 * u;
    }

    /** A blade of grass, or a flower. */
    private static void plant(Graphics2D g, double u, double z, Random random) {
        double scale = FOCAL / z;
        double x = u * z;
        double hummock = 0.16 * noise(x / 1.7, z / 1.7) + 0.05 * noise(x * 2, z * 2);
        double rootX = WIDTH / 2.0 + u * FOCAL;
        double rootY = HORIZON + (EYE_OVER_MEADOW - hummock) * scale;
        double patch = fbm(x / 1.6, z / 1.6 + 30, 4);
        double where = random.nextDouble() - 0.5;
        int kind = random.nextInt(1000);
        boolean poppy = kind < 9 * smooth(0.0, 0.35, noise(x / 1.9 + 60, z / 2.4));
        boolean buttercup = !poppy && kind < 40 * smooth(0.0, 0.4, noise(x / 1.5 + 90, z / 2.2));
        boolean daisy = !poppy && !buttercup && kind < 30 * smooth(0.05, 0.5, noise(x / 1.3 + 120, z / 2.0));
        boolean flower = poppy || buttercup || daisy;
        double tall = (flower ? 0.30 : 0.17) + 0.2 * random.nextDouble() + 0.16 * patch;
        double lean = (random.nextGaussian() * 0.35 + 0.18) * tall * (flower ? 0.4 : 1);
        double tipX = rootX + lean * scale;
        double tipY = rootY - tall * scale;
        double half = (flower ? 0.0013 : 0.0015 + 0.0018 * random.nextDouble()) * scale;
        Path2D blade = new Path2D.Double();
        blade.moveTo(rootX - half, rootY);
        blade.quadTo(rootX - half, rootY - 0.6 * tall * scale, tipX, tipY);
        blade.quadTo(rootX + half, rootY - 0.6 * tall * scale, rootX + half, rootY);
        double dry = smooth(0.2, 0.5, random.nextDouble() * 0.5 + 0.35 * patch);
        float hue = (float) (0.255 - 0.105 * dry - 0.05 * where);
        float bright = (float) (0.30 + 0.16 * patch + 0.26 * Math.pow(random.nextDouble(), 2) + 0.08 * dry);
        Color root = Color.getHSBColor(hue + 0.02f, 0.46f, bright * 0.33f);
        Color tip = Color.getHSBColor(hue, (float) (0.52 - 0.14 * dry), bright);
        g.setPaint(new GradientPaint((float) rootX, (float) rootY, root, (float) rootX, (float) tipY, tip));
        g.fill(blade);
        if (flower) {
            float light = (float) (0.9 + 0.4 * where);
            if (poppy) {
                bloom(g, tipX, tipY, 0.030 * scale, 4, Color.getHSBColor(0.012f, 0.84f, 0.70f * light), random);
            } else if (buttercup) {
                bloom(g, tipX, tipY, 0.013 * scale, 5, Color.getHSBColor(0.135f, 0.80f, 0.83f * light), random);
            } else {
                bloom(g, tipX, tipY, 0.015 * scale, 11, Color.getHSBColor(0.60f, 0.07f, 0.80f * light), random);
            }
        }
    }

    /** Petals around a heart, seen at a slant. */
    private static void bloom(Graphics2D g, double x, double y, double reach, int petals, Color color, Random random) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(random.nextGaussian() * 0.3);
        double slant = 0.3 + 0.45 * random.nextDouble();
        g.scale(reach, reach * slant);
        double turn = random.nextDouble() * Math.PI;
        double wide = petals < 5 ? 1.25 : 4.4 / petals;
        for (int i = 0; i < petals; i++) {
            double angle = turn + 2 * Math.PI * i / petals;
            AffineTransform flat = g.getTransform();
            g.rotate(angle);
            // Petals that face the sky are lighter than those that hang towards us.
            double light = 0.84 - 0.28 * Math.sin(angle) + 0.16 * random.nextDouble();
            g.setPaint(new Color(
                    (int) Math.min(255, color.getRed() * light), (int) Math.min(255, color.getGreen() * light), (int)
                            Math.min(255, color.getBlue() * light)));
            g.fill(new Ellipse2D.Double(0, -wide / 2, 1, wide));
            g.setTransform(flat);
        }
        if (slant > 0.5) {
            g.setPaint(petals < 5 ? new Color(44, 22, 24) : new Color(176, 128, 26));
            g.fill(new Ellipse2D.Double(-0.2, -0.2, 0.4, 0.4));
        }
        g.setTransform(before);
    }

    /** From light to samples: exposure, a film's curve, the vignette, the meadow and the grain. */
    private static byte[] develop(Vec[][] picture, BufferedImage meadow) {
        Random random = new Random(SEED);
        byte[] samples = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0, at = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double vignette = 1 - VIGNETTE * (square(x - WIDTH / 2.0) + square(y - HEIGHT / 2.0)) / WIDTH / WIDTH;
                int over = meadow.getRGB(x, y);
                double alpha = (over >>> 24) / 255.0;
                double grain = random.nextGaussian();
                Vec light = picture[x][y];
                double[] scene = {light.x, light.y, light.z};
                for (int c = 0; c < 3; c++) {
                    double film = 1 - Math.exp(-EXPOSURE * Math.pow(scene[c], CONTRAST));
                    double tone = 255 * (film <= 0.0031308 ? film * 12.92 : 1.055 * Math.pow(film, 1 / 2.4) - 0.055);
                    double value = tone * (1 - alpha) + (over >> 16 - 8 * c & 255) * alpha;
                    samples[at++] = (byte) Math.clamp(Math.round(value * COOL[c] * vignette + grain), 0, 255);
                }
            }
        }
        return samples;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double smooth(double from, double to, double value) {
        double t = Math.clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    private static double fbm(double x, double y, int octaves) {
        double sum = 0;
        double gain = 0.5;
        for (int i = 0; i < octaves; i++, gain *= 0.5) {
            sum += gain * noise(x, y);
            double turned = x * 1.6 - y * 1.2 + 17.3;
            y = x * 1.2 + y * 1.6 + 5.1;
            x = turned;
        }
        return sum;
    }

    /** Gradient noise, about -1 to 1, that never repeats. */
    private static double noise(double x, double y) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        int ix = (int) fx;
        int iy = (int) fy;
        double dx = x - fx;
        double dy = y - fy;
        double sx = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
        double sy = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
        double upper = slope(ix, iy, dx, dy) * (1 - sx) + slope(ix + 1, iy, dx - 1, dy) * sx;
        double lower = slope(ix, iy + 1, dx, dy - 1) * (1 - sx) + slope(ix + 1, iy + 1, dx - 1, dy - 1) * sx;
        return (upper * (1 - sy) + lower * sy) * 1.5;
    }

    private static double slope(int ix, int iy, double dx, double dy) {
        int dice = hash(ix, iy);
        return ((dice & 0xffff) / 32768.0 - 1) * 1.2 * dx + ((dice >>> 16) / 32768.0 - 1) * 1.2 * dy;
    }

    private static int hash(int x, int y) {
        int h = x * 0x9e3779b1 ^ Integer.rotateLeft(y * 0x85ebca77, 13) ^ SEED;
        h = (h ^ h >>> 15) * 0x2c1b3c6d;
        h = (h ^ h >>> 12) * 0x297a2d39;
        return h ^ h >>> 15;
    }
}
