// What the screen shows of a colour: the gamut map (see GamutMap), 8 bits, clipping marks, the backdrop and the mask's overlay.
uniform bool clippingMarks;
#ifdef OVERLAID
uniform sampler2D overlay;
#endif

vec3 gamutMap(vec3 p) {
    float most = max(p.r, max(p.g, p.b));
    float least = min(p.r, min(p.g, p.b));
    if (most <= 1.0 && least >= 0.0) {
        return p;
    }
    float y = luma(p);
    float weight = smoothstep(SMALL_EXCESS, LARGE_EXCESS, max(most - 1.0, -least)) * (1.0 - smoothstep(NEAR_WHITE, 1.0, y));
    vec3 clipped = clamp(p, 0.0, 1.0);
    if (weight > 0.0) {
        float grey = clamp(y, 0.0, 1.0);
        float fit = 1.0;
        if (most > 1.0) {
            fit = min(fit, (1.0 - grey) / (most - grey));
        }
        if (least < 0.0) {
            fit = min(fit, grey / (grey - least));
        }
        clipped += weight * (grey + fit * (p - grey) - clipped);
    }
    return clamp(clipped, 0.0, 1.0);
}

#ifdef TRANSPARENT
// Laid over a square of the backdrop in linear light (see Backdrop).
vec3 linear(vec3 p) {
    return mix(p / 12.92, pow((p + 0.055) / 1.055, vec3(2.4)), greaterThan(p, vec3(0.04045)));
}

vec3 laid(vec3 p, float opacity) {
    ivec2 square = ivec2(gl_FragCoord.xy) / int(SQUARE);
    vec3 ground = vec3((square.x + square.y) % 2 == 0 ? 1.0 : PALE);
    vec3 light = opacity * linear(p) + (1.0 - opacity) * linear(ground);
    return mix(light * 12.92, 1.055 * pow(light, vec3(1.0 / 2.4)) - 0.055, greaterThan(light, vec3(0.0031308)));
}
#endif

vec3 onScreen(vec3 p, vec4 place, float opacity) {
    // Rounded here: what drivers do with the fraction differs.
    vec3 code = floor(p * 255.0 + 0.5);
    if (clippingMarks && max(code.r, max(code.g, code.b)) == 255.0) {
        code = vec3(255.0, 0.0, 0.0);
    } else if (clippingMarks && max(code.r, max(code.g, code.b)) == 0.0) {
        code = vec3(0.0, 0.0, 255.0);
    }
#ifdef TRANSPARENT
    if (opacity < 1.0) {
        code = floor(laid(code / 255.0, opacity) * 255.0 + 0.5);
    }
#endif
#ifdef OVERLAID
    code = floor(code + OVERLAY * maskAt(overlay, place) * (OVERLAY_COLOUR - code) + 0.5);
#endif
    return code / 255.0;
}
