"use client";

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { FITTED, moveBy, type Point, type Size, type Zoom, zoomAt } from "./zoom";

const STEP = 1.5;
const DOUBLE_CLICK = 2.5;
/** From here on a finger's way over a fitted picture leads to the next one. */
const SWIPE_PX = 60;

/** Zoom by wheel, pinch, double click and steps; one finger moves an enlarged picture and leaves a fitted one. */
export function useZoom(stage: RefObject<HTMLElement | null>, onSwipe: (toward: "left" | "right") => void) {
  const [zoom, setZoom] = useState(FITTED);
  const touches = useTouches();
  const sizeOf = useCallback((): Size => stage.current?.getBoundingClientRect() ?? { width: 0, height: 0 }, [stage]);
  const scaleBy = useCallback(
    (factor: number, point: Point = { x: 0, y: 0 }) => setZoom((now) => zoomAt(now, factor, point, sizeOf())),
    [sizeOf],
  );
  useWheel(stage, scaleBy);

  function onPointerMove(event: PointerEvent) {
    const moved = touches.move(event);
    if (!moved) return;
    const point = fromMiddle(stage.current, moved.middle);
    setZoom((now) => zoomAt(moveBy(now, moved.by, sizeOf()), moved.spread, point, sizeOf()));
  }

  function onPointerUp(event: PointerEvent) {
    const way = touches.end(event);
    if (!way || zoom.scale > 1 || Math.abs(way.x) < SWIPE_PX || Math.abs(way.x) < Math.abs(way.y)) return;
    onSwipe(way.x < 0 ? "left" : "right");
  }

  return {
    zoom,
    reset: useCallback(() => setZoom(FITTED), []),
    stepIn: () => scaleBy(STEP),
    stepOut: () => scaleBy(1 / STEP),
    handlers: {
      onPointerDown: touches.start,
      onPointerMove,
      onPointerUp,
      onPointerCancel: touches.end,
      onDoubleClick: (event: React.MouseEvent) =>
        zoom.scale > 1 ? setZoom(FITTED) : scaleBy(DOUBLE_CLICK, fromMiddle(stage.current, pointOf(event))),
    },
  };
}

/** Up to two fingers (or the mouse), and how they moved since last asked. */
function useTouches() {
  const points = useRef(new Map<number, { first: Point; last: Point }>());

  function start(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    points.current.set(event.pointerId, { first: pointOf(event), last: pointOf(event) });
  }

  function move(event: PointerEvent): { by: Point; spread: number; middle: Point } | null {
    const touch = points.current.get(event.pointerId);
    if (!touch) return null;
    const now = pointOf(event);
    const by = minus(now, touch.last);
    const other = [...points.current].find(([id]) => id !== event.pointerId)?.[1].last;
    const spread = other ? distance(now, other) / Math.max(1, distance(touch.last, other)) : 1;
    touch.last = now;
    // Of two fingers that move together, each brings half of the way.
    return other
      ? { by: { x: by.x / 2, y: by.y / 2 }, spread, middle: { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 } }
      : { by, spread, middle: now };
  }

  /** How far a single finger came; null while, or after, there were two. */
  function end(event: PointerEvent): Point | null {
    const touch = points.current.get(event.pointerId);
    const isAlone = points.current.size === 1;
    points.current.delete(event.pointerId);
    return touch && isAlone && event.type === "pointerup" ? minus(pointOf(event), touch.first) : null;
  }

  return { start, move, end };
}

/** React listens to the wheel passively, so that the page behind would scroll. */
function useWheel(stage: RefObject<HTMLElement | null>, scaleBy: (factor: number, point: Point) => void) {
  useEffect(() => {
    const element = stage.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      scaleBy(Math.exp(-event.deltaY / 400), fromMiddle(element, pointOf(event)));
    };
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [stage, scaleBy]);
}

function pointOf({ clientX, clientY }: { clientX: number; clientY: number }): Point {
  return { x: clientX, y: clientY };
}

function fromMiddle(stage: HTMLElement | null, point: Point): Point {
  const box = stage?.getBoundingClientRect();
  return box ? { x: point.x - box.left - box.width / 2, y: point.y - box.top - box.height / 2 } : { x: 0, y: 0 };
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function transformOf({ scale, x, y }: Zoom): string {
  return `translate(${x}px, ${y}px) scale(${scale})`;
}
