/** The signed-in person on whose behalf something is read or done. */
export interface Viewer {
  id: string;
  name: string;
  username: string;
  image: string | null;
}
